import { asV2beta2 } from '../../model/conversion/convert-object.js';
import { OLD_VERSION } from '../../model/kind-names.js';
import { itemsAt, textAt } from '../../model/read/fields.js';
import { isPlaceholder } from '../../model/unknown/placeholder.js';
import type { LineIndex } from '../../text/line-index.js';
import { formatPath } from '../../yaml/path.js';
import { items, members, type Place, pathOf, presentMember } from '../../yaml/place.js';
import type { EntryOwner, NameUse } from './name-use.js';
import { nameInScalar } from './written-name.js';

/** The fields that name an entry of another object, at any path. */
export const REFERENCE_FIELDS: Readonly<Record<string, EntryOwner['kind']>> = {
  secretKeyRef: 'Secret',
  tmplText: 'ConfigMap',
  text: 'ConfigMap',
  languagePack: 'ConfigMap',
};

/** The same, where the manager's container reads or mounts them. */
const MOUNTED_FIELDS: Readonly<Record<string, EntryOwner['kind']>> = {
  configMapKeyRef: 'ConfigMap',
  configMap: 'ConfigMap',
};

/** The names by which an object of the group refers to others, each where it is written. */
export function readReferences(root: Place, kind: string, lines: LineIndex): readonly NameUse[] {
  const found: NameUse[] = [];
  const isOld = textAt(root, 'apiVersion') === OLD_VERSION;
  const fields = kind === 'NotificationManager' ? { ...REFERENCE_FIELDS, ...MOUNTED_FIELDS } : REFERENCE_FIELDS;
  const add = (place: Place | undefined, subject: NameUse['subject'], rest: Partial<NameUse> = {}): void => {
    const use = referenceAt(place, subject, lines);
    if (use) found.push({ ...use, ...rest, path: isOld ? oldPath(use.path) : use.path });
  };
  const walk = (place: Place): void => {
    const field = typeof place.step === 'string' ? place.step : '';
    const named = Object.hasOwn(fields, field) ? fields[field] : undefined;
    const owner = named && { kind: named, name: textAt(place, 'name') };
    if (owner && owner.name !== '') {
      const namespace = textAt(place, 'namespace');
      const where = namespace === '' ? {} : { namespace };
      add(presentMember(place, 'name'), owner.kind, where);
      if (!isPlaceholder(owner.name + namespace)) {
        add(presentMember(place, 'key'), 'entry', { owner, ...where });
        for (const item of itemsAt(place, 'items')) add(presentMember(item, 'key'), 'entry', { owner, ...where });
      }
    }
    for (const inner of [...members(place), ...items(place)]) walk(inner);
  };
  walk(asV2beta2(root));
  if (kind === 'Router') for (const item of itemsAt(root, 'spec', 'receivers', 'name')) add(item, 'Receiver');
  return found;
}

/** Undefined for an empty text, a placeholder, and what is not text. */
function referenceAt(
  place: Place | undefined,
  subject: NameUse['subject'],
  lines: LineIndex,
): (NameUse & { readonly path: string }) | undefined {
  if (place?.node.kind !== 'scalar') return undefined;
  const { value } = place.node;
  if (typeof value !== 'string' || value === '' || isPlaceholder(value)) return undefined;
  const path = formatPath(pathOf(place));
  return { subject, name: value, role: 'reference', path, ...nameInScalar(place.node, value, lines) };
}

/** A reference of the old version has no fields around it. */
function oldPath(path: string): string {
  return path.replace(/\.valueFrom\.secretKeyRef\.(name|key)$/, '.$1');
}
