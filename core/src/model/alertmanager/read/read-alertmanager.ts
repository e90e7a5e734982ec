import type { LineIndex } from '../../../text/line-index.js';
import type { YamlMapping } from '../../../yaml/node.js';
import { type Place, rootPlace } from '../../../yaml/place.js';
import { placeAt } from '../../read/fields.js';
import { hasUnknownKey } from '../../unknown/unknown-at.js';
import type { AlertmanagerFacts, ListFact } from '../facts.js';
import { readAlertmanagerReceiver } from './read-alertmanager-receiver.js';
import { readInhibitRule, readRoute } from './read-route.js';
import { listAt, textFactAt } from './read-text.js';
import { readTimeInterval } from './read-time-interval.js';

/**
 * What an Alertmanager configuration says (Alertmanager 0.27). Every value that Alertmanager could not read is left out, or
 * has its problem beside it.
 *
 * @param config the whole configuration, after values are merged
 * @param lines of the text in which its positions are
 */
export function readAlertmanager(config: YamlMapping, lines: LineIndex): AlertmanagerFacts {
  const root = rootPlace(config);
  const list = <T>(name: string, read: (item: Place, lines: LineIndex) => T | undefined): ListFact<T> =>
    listAt(placeAt(root, name), (item) => read(item, lines));
  const [receivers, newer, older] = [
    list('receivers', readAlertmanagerReceiver),
    list('time_intervals', readTimeInterval),
    list('mute_time_intervals', readTimeInterval),
  ];
  const open = hasUnknownKey(root);
  return {
    resolveTimeout: textFactAt(placeAt(root, 'global', 'resolve_timeout'), lines),
    route: readRoute(placeAt(root, 'route'), lines),
    receivers: { items: receivers.items, open: open || receivers.open },
    inhibitRules: list('inhibit_rules', readInhibitRule).items,
    timeIntervals: { items: [...older.items, ...newer.items], open: open || newer.open || older.open },
  };
}
