import { KIND_NAMES } from '../../model/kind-names.js';
import { itemsAt, placeAt, textAt } from '../../model/read/fields.js';
import type { LineIndex } from '../../text/line-index.js';
import type { Place } from '../../yaml/place.js';
import type { NameUse } from './name-use.js';
import { nameInScalar } from './written-name.js';

/** A target's name is a regular expression; this one stands for itself. */
const PLAIN_NAME = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;

/** The names of the objects that the patches of a kustomization change, where it names them. */
export function namesOfTargets(root: Place, lines: LineIndex): readonly NameUse[] {
  return ['patches', 'patchesJson6902'].flatMap((field) =>
    itemsAt(root, field).flatMap((entry): NameUse[] => {
      const target = placeAt(entry, 'target');
      const kind = Object.values(KIND_NAMES).find((known) => known.kind === textAt(target, 'kind'))?.kind;
      const node = placeAt(target, 'name')?.node;
      if (!kind || node?.kind !== 'scalar' || typeof node.value !== 'string' || !PLAIN_NAME.test(node.value)) return [];
      const namespace = textAt(target, 'namespace');
      const where = namespace === '' ? {} : { namespace };
      return [{ subject: kind, name: node.value, role: 'patch', ...where, ...nameInScalar(node, node.value, lines) }];
    }),
  );
}
