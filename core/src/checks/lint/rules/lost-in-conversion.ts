import { convertObject } from '../../../model/conversion/convert-object.js';
import { OLD_VERSION, SERVED_VERSION, serves } from '../../../model/kind-names.js';
import { phrase } from '../../../text/phrase.js';
import { formatPath } from '../../../yaml/path.js';
import { type Place, pathOf, presentMember } from '../../../yaml/place.js';
import type { Rule } from '../rule.js';

/** The kinds that the console writes. */
const KINDS: ReadonlySet<string> = new Set(['Config', 'Receiver']);
/** The maximum number of fields that are named. */
const NAMED = 8;

/**
 * Fields that a save in the console deletes: the console of KubeSphere 3.2 to 3.4 writes `v2beta1`, and the conversion to
 * that version drops them (notification-manager 1.4 and 2.3: config_conversion.go, receiver_conversion.go).
 */
export const lostInConversion: Rule = {
  meta: {
    id: 'lost-in-conversion',
    family: 'runtime',
    severity: 'hint',
    summary: 'The KubeSphere console saves an older API version, and deletes fields that this version lacks.',
    fixes: 'none',
    appliesTo: (release) => serves(release, OLD_VERSION) && serves(release, SERVED_VERSION),
  },
  visit: {
    root(root, report, { apiVersion, kind }) {
      if (apiVersion !== SERVED_VERSION || !KINDS.has(kind)) return;
      const lost = convertObject(root, OLD_VERSION)?.lost ?? [];
      if (lost.length === 0) return;
      report({
        place: presentMember(root, 'apiVersion') ?? root,
        message: phrase(
          'A save of this object in the KubeSphere console deletes {fields}: the console writes `v2beta1`, which has no such fields.',
          { fields: listed(lost) },
        ),
      });
    },
  },
};

function listed(places: readonly Place[]): string {
  const paths = places.map((place) => `\`${formatPath(pathOf(place))}\``);
  return paths.length > NAMED ? `${paths.slice(0, NAMED).join(', ')}, …` : paths.join(', ');
}
