import { placeAt } from '../../../model/read/fields.js';
import { type Phrase, phrase } from '../../../text/phrase.js';
import { items, type Place, presentMember, stringAt } from '../../../yaml/place.js';
import type { Report, Rule } from '../rule.js';

const REQUIRED: Readonly<Record<string, Phrase>> = {
  apiVersion: phrase('An owner needs its `apiVersion`, such as `v1` or `apps/v1`.'),
  kind: phrase('An owner needs its `kind`.'),
  name: phrase('An owner needs its `name`.'),
  uid: phrase('An owner needs its `uid`, which the cluster assigned to it.'),
};

/** `metadata.ownerReferences` (Kubernetes: ValidateOwnerReferences). */
export const objectOwners: Rule = {
  meta: {
    id: 'object-owners',
    family: 'admission',
    severity: 'error',
    summary: 'An owner reference of the object is incomplete, or more than one owner is the controller.',
    fixes: 'none',
  },
  visit: {
    root(root, report) {
      const owners = placeAt(root, 'metadata', 'ownerReferences');
      const references = owners ? items(owners).filter(({ node }) => node.kind === 'mapping') : [];
      for (const reference of references) check(reference, report);
      for (const second of references.filter(controls).slice(1)) {
        report({ place: second, message: phrase('Only one owner may be the `controller`.') });
      }
    },
  },
};

function check(reference: Place, report: Report): void {
  for (const [field, message] of Object.entries(REQUIRED)) {
    const place = presentMember(reference, field);
    const text = stringAt(place);
    // the schema reports a value of another type
    if (place && text === undefined) continue;
    if (text === undefined || text === '' || (field === 'apiVersion' && !hasVersion(text)))
      report({ place: place ?? reference, message });
  }
  const isEvent =
    stringAt(presentMember(reference, 'apiVersion')) === 'v1' && stringAt(presentMember(reference, 'kind')) === 'Event';
  if (isEvent) report({ place: reference, message: phrase('An Event cannot own anything.') });
}

function hasVersion(apiVersion: string): boolean {
  const parts = apiVersion.split('/');
  return parts.length <= 2 && parts.at(-1) !== '';
}

function controls(reference: Place): boolean {
  const { node } = presentMember(reference, 'controller') ?? {};
  return node?.kind === 'scalar' && node.value === true;
}
