import type { SampleAlert } from '../../model/alert.js';
import type { IncomingAlert } from '../pipeline/input/incoming-alert.js';

/**
 * Samples as they arrive at Alertmanager. Those of one file are there at the same time, so that Alertmanager may hold one
 * back because of another. Built-in samples, and those made of conditions, are examples that have nothing to do with each
 * other.
 */
export function arrivingAlerts(samples: readonly SampleAlert[]): readonly IncomingAlert[] {
  return samples.map((sample) =>
    sample.source === 'built-in' || sample.isExample ? sample : { ...sample, together: sample.source },
  );
}
