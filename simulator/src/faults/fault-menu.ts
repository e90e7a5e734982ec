import type { TextStyle } from '../text-style.js';
import type { Fault } from './fault.js';
import { namedRefusal, REFUSALS, type RefusalName } from './named-refusals.js';

export interface MenuGroup {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

interface MenuItem {
  /** The code that the caller gets; absent where it gets none. */
  readonly errcode?: number;
  readonly label: string;
  readonly fault: Fault;
}

const WAY: readonly MenuItem[] = [
  { label: 'Gateway’s flood protection (JSON)', fault: { kind: 'flood-punish' } },
  { label: 'Gateway’s page (HTML, status 200)', fault: { kind: 'html' } },
  { label: 'A proxy’s page (HTML, status 403)', fault: { kind: 'html', status: 403 } },
  { label: 'HTTP status 500', fault: { kind: 'http-status', status: 500 } },
  { label: 'HTTP status 502', fault: { kind: 'http-status', status: 502 } },
  { label: 'No JSON', fault: { kind: 'not-json' } },
  { label: 'Empty answer', fault: { kind: 'empty' } },
  { label: 'JSON without errcode', fault: { kind: 'no-code' } },
  { label: 'Redirect', fault: { kind: 'redirect' } },
  { label: 'No HTTP at all', fault: { kind: 'not-http' } },
  { label: 'Connection reset before the message is read', fault: { kind: 'reset-early' } },
  { label: 'Delivered, then the connection is reset', fault: { kind: 'reset-late' } },
  { label: 'Delivered, the answer is cut off', fault: { kind: 'truncated' } },
  { label: 'Delivered, no answer until the fault is removed', fault: { kind: 'slow' } },
  { label: 'Delivered, the answer takes 15 seconds', fault: { kind: 'slow', ms: 15_000 } },
  { label: 'Delivered, the answer stops half-way', fault: { kind: 'slow-body' } },
  { label: 'Delivered, the answer has 30 MB', fault: { kind: 'huge', bytes: 30_000_000 } },
  { label: 'Delivered, the answer is compressed', fault: { kind: 'gzip' } },
  { label: 'Delivered, the answer claims to be compressed', fault: { kind: 'bad-gzip' } },
  { label: 'DingTalk’s clock is 2 hours ahead', fault: { kind: 'clock', offsetMs: 7_200_000 } },
  { label: 'DingTalk’s clock is 2 hours behind', fault: { kind: 'clock', offsetMs: -7_200_000 } },
];

const PROXY: readonly MenuItem[] = [
  { label: 'The proxy refuses (403)', fault: { kind: 'proxy-refused' } },
  { label: 'The proxy’s gateway is down (502)', fault: { kind: 'proxy-refused', status: 502 } },
  { label: 'The proxy wants a password (407)', fault: { kind: 'proxy-authentication' } },
];

const TLS: readonly MenuItem[] = [
  { label: 'The certificate has expired', fault: { kind: 'tls', problem: 'expired' } },
  { label: 'The certificate is not valid yet', fault: { kind: 'tls', problem: 'not-yet-valid' } },
  { label: 'The certificate is another host’s', fault: { kind: 'tls', problem: 'wrong-host' } },
  { label: 'The certificate is signed by itself', fault: { kind: 'tls', problem: 'self-signed' } },
  { label: 'The handshake is broken off', fault: { kind: 'tls', problem: 'handshake' } },
];

/** Everything that can go wrong, as people choose it. */
export function faultMenu(style: TextStyle): readonly MenuGroup[] {
  const refusals = (names: object): readonly MenuItem[] =>
    (Object.keys(names) as RefusalName[]).map((refusal) => {
      const { errcode, why } = namedRefusal(refusal, style);
      return { errcode, label: why, fault: { kind: 'refusal', refusal } };
    });
  return [
    { label: 'Refused by a robot', items: refusals(REFUSALS.robots) },
    { label: 'Refused by an app’s interface', items: refusals(REFUSALS.apps) },
    { label: 'Refused anywhere', items: refusals(REFUSALS.everywhere) },
    { label: 'Gateway and network', items: WAY },
    { label: 'Secure connections (HTTPS)', items: TLS },
    { label: 'As a proxy', items: PROXY },
  ];
}

/** What the menu calls a fault; its kind where it is not in the menu. */
export function faultLabel(fault: Fault, style: TextStyle): string {
  const wanted = JSON.stringify(fault);
  const item = faultMenu(style)
    .flatMap(({ items }) => items)
    .find((candidate) => JSON.stringify(candidate.fault) === wanted);
  if (item === undefined) return fault.kind === 'errcode' ? `${fault.errcode} ${fault.errmsg}` : fault.kind;
  return item.label;
}
