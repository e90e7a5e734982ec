import { phrase } from '../../../text/phrase.js';
import type { Pipeline } from '../prepare/pipeline.js';
import { sourcePlace } from '../report/source-place.js';
import type { TraceStep } from '../report/trace.js';
import { isAssumedReach } from '../routing/assumed-reach.js';
import type { NamespaceGroup } from '../routing/routing.js';
import { stopped, tenantReason, throughOwner, unknownReceiver } from './trace-route.js';

/** Whether a manager before 2.0 sends the alerts of a namespace to a receiver: to global ones always, else by tenant. */
export function traceReach(
  group: NamespaceGroup,
  receiver: number,
  entryIndex: number | undefined,
  pipeline: Pipeline,
): TraceStep {
  const entry = entryIndex === undefined ? undefined : pipeline.entries[entryIndex];
  if (!entry || entryIndex === undefined) return unknownReceiver(receiver, pipeline);
  const { object, section, tenant } = entry;
  if (!section.enabled) return stopped(phrase('The receiver is disabled.'), sourcePlace(object, section.range));
  const times = group.times[entryIndex] ?? 0;
  if (times === 0) return stopped(tenantReason(group.tenants, tenant, pipeline), sourcePlace(object));
  if (times === 1) return throughOwner(entry, isAssumedReach(group, entry));
  const text = phrase('The receiver gets each message {count} times, because its tenant is named more than once.', {
    count: times,
  });
  return { stage: 'route', verdict: 'passed', text, at: sourcePlace(object) };
}
