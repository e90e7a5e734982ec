import { convertObject } from '../../../model/conversion/convert-object.js';
import { OLD_VERSION, SERVED_VERSION, serves } from '../../../model/kind-names.js';
import { findKind } from '../../../model/kinds.js';
import { parseManagerVersion } from '../../../model/release/manager-version.js';
import type { Release } from '../../../model/release/release.js';
import { existsIn } from '../../../model/release/version-range.js';
import { childSchema, type SchemaPlace, schemaPlace, sinceOf } from '../../../model/schema/navigate.js';
import { listPhrase } from '../../../text/list-phrase.js';
import { type PhraseArgument, phrase } from '../../../text/phrase.js';
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
    root(root, report, { apiVersion, kind, release }) {
      if (apiVersion !== SERVED_VERSION || !KINDS.has(kind)) return;
      // what kubectl rejects is not there to be lost
      const lost = (convertObject(root, OLD_VERSION)?.lost ?? []).filter((place) => isField(place, kind, release));
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

/** Whether the targeted release has a field. */
function isField(place: Place, kind: string, release: Release): boolean {
  const schema = findKind(SERVED_VERSION, kind)?.schema;
  let at: SchemaPlace | undefined = schema && schemaPlace(schema, schema);
  for (const step of pathOf(place)) {
    at = at && childSchema(at, step);
    const since = at && parseManagerVersion(sinceOf(at) ?? '');
    if (!at || (since && !existsIn(release, { since }))) return false;
  }
  return true;
}

function listed(places: readonly Place[]): PhraseArgument {
  const named = places.slice(0, NAMED).map((place) => phrase('`{name}`', { name: formatPath(pathOf(place)) }));
  return listPhrase(places.length > NAMED ? [...named, '…'] : named);
}
