import type { SampleAlert } from '../../model/alert.js';
import { activitySamples } from './activity-samples.js';
import { nodeSamples } from './node-samples.js';
import { workloadSamples } from './workload-samples.js';

/** Invented alerts of every type, severity and level, for users without alerts of their own. */
export const builtInSamples: readonly SampleAlert[] = [...nodeSamples, ...workloadSamples, ...activitySamples];
