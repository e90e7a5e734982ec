import { type Instant, type Pipeline, preparePipeline } from '#core';
import type { Scenario } from './scenario.js';

/** A recording contains the whole cluster. The recorded managers ran in UTC, whatever their environment. */
export function scenarioPipeline({ cluster, tenants, version }: Scenario, at: Instant): Pipeline {
  return preparePipeline(cluster, {
    at,
    version,
    complete: true,
    // what is recorded was posted to the manager itself
    posted: true,
    localZone: 'UTC',
    ...(tenants !== undefined && { tenants }),
  });
}
