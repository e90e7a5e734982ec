import type { TextStyle } from '../text-style.js';
import type { Fault } from './fault.js';
import { namedRefusal, REFUSALS, type RefusalName } from './named-refusals.js';

export interface MenuGroup {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

export interface MenuItem {
  /** The code that the caller receives; absent for answers without one. */
  readonly errcode?: number;
  readonly label: string;
  readonly fault: Fault;
}

const GATEWAY: readonly MenuItem[] = [
  { label: 'Flood protection of the gateway (JSON)', fault: { kind: 'flood-punish' } },
  { label: 'Page of the gateway (HTML, status 200)', fault: { kind: 'html' } },
  { label: 'Page of a proxy (HTML, status 403)', fault: { kind: 'html', status: 403 } },
  { label: 'HTTP status 500', fault: { kind: 'http-status', status: 500 } },
  { label: 'HTTP status 502', fault: { kind: 'http-status', status: 502 } },
  { label: 'Not JSON', fault: { kind: 'not-json' } },
  { label: 'Empty response', fault: { kind: 'empty' } },
  { label: 'JSON without errcode', fault: { kind: 'no-code' } },
  { label: 'Redirect', fault: { kind: 'redirect' } },
  { label: 'Not HTTP', fault: { kind: 'not-http' } },
  { label: 'Connection reset before the message is read', fault: { kind: 'reset-early' } },
  { label: 'Delivered, then connection reset', fault: { kind: 'reset-late' } },
  { label: 'Delivered, response truncated', fault: { kind: 'truncated' } },
  { label: 'Delivered, no response until the fault is removed', fault: { kind: 'slow' } },
  { label: 'Delivered, response after 15 seconds', fault: { kind: 'slow', ms: 15_000 } },
  { label: 'Delivered, response stops halfway', fault: { kind: 'slow-body' } },
  { label: 'Delivered, response of 30 MB', fault: { kind: 'huge', bytes: 30_000_000 } },
  { label: 'Delivered, compressed response', fault: { kind: 'gzip' } },
  { label: 'Delivered, response falsely marked as compressed', fault: { kind: 'bad-gzip' } },
  { label: 'DingTalk’s clock is 2 hours ahead', fault: { kind: 'clock', offsetMs: 7_200_000 } },
  { label: 'DingTalk’s clock is 2 hours behind', fault: { kind: 'clock', offsetMs: -7_200_000 } },
];

const PROXY: readonly MenuItem[] = [
  { label: 'Connection rejected (403)', fault: { kind: 'proxy-refused' } },
  { label: 'Bad gateway (502)', fault: { kind: 'proxy-refused', status: 502 } },
  { label: 'Proxy authentication required (407)', fault: { kind: 'proxy-authentication' } },
];

const TLS: readonly MenuItem[] = [
  { label: 'Expired certificate', fault: { kind: 'tls', problem: 'expired' } },
  { label: 'Certificate not yet valid', fault: { kind: 'tls', problem: 'not-yet-valid' } },
  { label: 'Certificate of another host', fault: { kind: 'tls', problem: 'wrong-host' } },
  { label: 'Self-signed certificate', fault: { kind: 'tls', problem: 'self-signed' } },
  { label: 'Aborted handshake', fault: { kind: 'tls', problem: 'handshake' } },
];

/** All faults, in groups, with labels for people. */
export function faultMenu(style: TextStyle): readonly MenuGroup[] {
  const refusals = (names: object): readonly MenuItem[] =>
    (Object.keys(names) as RefusalName[]).map((refusal) => {
      const { errcode, why } = namedRefusal(refusal, style);
      return { errcode, label: why, fault: { kind: 'refusal', refusal } };
    });
  return [
    { label: 'Errors of robots', items: refusals(REFUSALS.robots) },
    { label: 'Errors of apps', items: refusals(REFUSALS.apps) },
    { label: 'Errors of all APIs', items: refusals(REFUSALS.everywhere) },
    { label: 'Gateway and network', items: GATEWAY },
    { label: 'HTTPS', items: TLS },
    { label: 'Proxy', items: PROXY },
  ];
}

/** The label of a fault in the menu, or its kind if the menu does not contain it. */
export function faultLabel(fault: Fault, style: TextStyle): string {
  const wanted = JSON.stringify(fault);
  const item = faultMenu(style)
    .flatMap(({ items }) => items)
    .find((candidate) => JSON.stringify(candidate.fault) === wanted);
  if (item === undefined) return fault.kind === 'errcode' ? `${fault.errcode} ${fault.errmsg}` : fault.kind;
  return item.label;
}
