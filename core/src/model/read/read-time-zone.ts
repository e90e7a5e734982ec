import type { LineIndex } from '../../text/line-index.js';
import { type Place, presentMember } from '../../yaml/place.js';
import type { TimeZoneFacts } from '../facts.js';
import { itemsAt, textAt } from './fields.js';
import { rangeOf } from './range-of.js';

const LOCAL_TIME = '/etc/localtime';

/**
 * Reads what determines the local time of the manager's container: the last variable `TZ` wins, and without one Go reads
 * `/etc/localtime` (Go: `time/zoneinfo_unix.go`), which the image lacks unless a volume is mounted there.
 */
export function readTimeZone(spec: Place | undefined, lines: LineIndex): TimeZoneFacts {
  const variable = itemsAt(spec, 'env')
    .filter((entry) => textAt(entry, 'name') === 'TZ')
    .at(-1);
  if (variable) {
    const source = presentMember(variable, 'valueFrom');
    if (source) return { kind: 'elsewhere', range: rangeOf(lines, source) };
    const value = presentMember(variable, 'value');
    return { kind: 'named', name: textAt(value), range: rangeOf(lines, value, variable) };
  }
  const mount = itemsAt(spec, 'volumeMounts').find((entry) => textAt(entry, 'mountPath') === LOCAL_TIME);
  return mount ? { kind: 'elsewhere', range: rangeOf(lines, mount) } : { kind: 'unset' };
}
