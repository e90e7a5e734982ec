import { type Instant, type Pipeline, preparePipeline } from '#core';
import type { Scenario } from './scenario.js';

/** A recording contains the whole cluster. */
export function scenarioPipeline({ cluster, tenants, version }: Scenario, at: Instant): Pipeline {
  return preparePipeline(cluster, { at, version, complete: true, ...(tenants !== undefined && { tenants }) });
}
