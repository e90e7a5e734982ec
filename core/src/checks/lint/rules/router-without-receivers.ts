import { placeAt } from '../../../model/read/fields.js';
import { phrase } from '../../../text/phrase.js';
import { items, type Place, presentMember, stringAt } from '../../../yaml/place.js';
import { isOff } from '../is-off.js';
import type { Rule } from '../rule.js';

/** A router's receivers are the union of four fields; `type` only filters them (notification-manager 2.6). */
export const routerWithoutReceivers: Rule = {
  meta: {
    id: 'router-without-receivers',
    family: 'runtime',
    severity: 'warning',
    summary: 'A Router selects no receivers, so it routes nothing.',
    fixes: 'none',
  },
  visit: {
    root(root, report, { kind }) {
      const spec = kind === 'Router' ? presentMember(root, 'spec') : undefined;
      const receivers = placeAt(spec, 'receivers');
      if (receivers?.node.kind !== 'mapping' || isOff(spec)) return;
      const empty =
        isEmptyList(presentMember(receivers, 'name')) &&
        isEmptyList(presentMember(receivers, 'channels')) &&
        !presentMember(receivers, 'selector') &&
        isEmptyText(presentMember(receivers, 'regexName'));
      if (!empty) return;
      report({
        place: receivers,
        lacks: receivers,
        mark: 'key',
        message: phrase(
          'This Router selects no receivers. Select them with `name`, `regexName`, `selector` or `channels`.',
        ),
      });
    },
  },
};

function isEmptyList(place: Place | undefined): boolean {
  return !place || (place.node.kind === 'sequence' && items(place).length === 0);
}

function isEmptyText(place: Place | undefined): boolean {
  return !place || stringAt(place) === '';
}
