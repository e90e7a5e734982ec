import { type Instant, type Pipeline, preparePipeline } from '#core';
import type { Scenario } from './scenario.js';

/** A recording holds all that was there. */
export function scenarioPipeline({ cluster, tenants }: Scenario, at: Instant): Pipeline {
  return preparePipeline(cluster, { at, complete: true, ...(tenants !== undefined && { tenants }) });
}
