import { labelOf } from '../../../model/selector/label-of.js';
import { phrase } from '../../../text/phrase.js';
import type { NotifiedAlert } from '../../message/notified-alert.js';
import type { Incident } from '../report/trace.js';
import type { IncomingAlert } from './incoming-alert.js';
import type { PostedRequest } from './posted-requests.js';

/** The manager rejects a request that it cannot decode, and crashes on an alert without labels, to which it adds one. */
export function lostRequest(
  { alerts }: PostedRequest,
  posted: readonly (IncomingAlert | null | undefined)[],
): Incident | undefined {
  const unreadable = alerts.find((index) => posted[index] === undefined);
  if (unreadable !== undefined) {
    const text = phrase('The manager cannot read this alert and rejects the whole request.');
    return { kind: 'request-ended', stage: 'request', text, alert: unreadable };
  }
  const unlabelled = alerts.find((index) => !posted[index]?.labels);
  if (unlabelled === undefined) return undefined;
  const text = phrase('The manager crashes on an alert without labels and loses the whole request.');
  return { kind: 'crash', stage: 'request', text, alert: unlabelled };
}

/** The namespace that all alerts of the request share, otherwise those of the alerts. */
export function byNamespace(
  { namespace, alerts: indices }: PostedRequest,
  alerts: readonly NotifiedAlert[],
): readonly (readonly [string, readonly number[]])[] {
  if (namespace !== undefined) return [[namespace, indices]];
  const groups = new Map<string, number[]>();
  for (const index of indices) {
    const own = labelOf(alerts[index]?.labels ?? {}, 'namespace') ?? '';
    const group = groups.get(own);
    if (group) group.push(index);
    else groups.set(own, [index]);
  }
  return [...groups];
}
