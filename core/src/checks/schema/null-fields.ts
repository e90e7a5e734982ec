import type { KindInfo } from '../../model/kinds.js';
import type { JsonSchema } from '../../model/schema/json-schema.js';
import { childSchema, type SchemaPlace, schemaPlace } from '../../model/schema/navigate.js';
import { phrase } from '../../text/phrase.js';
import type { YamlNode } from '../../yaml/node.js';
import { formatPath } from '../../yaml/path.js';
import { isNull, items, members, type Place, pathOf } from '../../yaml/place.js';
import type { SchemaProblem } from './check-schema.js';
import { SCHEMA_CHECKS } from './schema-checks.js';
import { unknownInCredential } from './unknown-in-credential.js';

const ONLY_SERVER_SIDE = { severity: 'warning', rejectedBy: 'server-side' } as const;

/**
 * Unknown fields that are null. `kubectl apply` drops them before it sends an object, so the cluster accepts it; the
 * cluster rejects them from other clients (kubectl 1.32, strict field validation).
 */
export function unknownNullFields({ schema }: KindInfo, root: Place): readonly SchemaProblem[] {
  if (!holdsNull(root.node)) return [];
  const problems: SchemaProblem[] = [];
  const walk = (place: Place, at: SchemaPlace): void => {
    for (const child of place.node.kind === 'mapping' ? members(place) : items(place)) {
      const next = childSchema(at, child.step ?? 0);
      if (next && child.node.kind !== 'scalar') walk(child, next);
      else if (!next && isNull(child.node) && at.resolved.additionalProperties === false)
        problems.push(unknownNull(child, formatPath(pathOf(place)), at.resolved));
    }
  };
  walk(root, schemaPlace(schema, schema));
  return problems;
}

function unknownNull(place: Place, inside: string, schema: JsonSchema): SchemaProblem {
  const inCredential = unknownInCredential(place, schema);
  if (inCredential) return { ...inCredential, draft: { ...inCredential.draft, ...ONLY_SERVER_SIDE } };
  const key = place.entry?.key ?? '';
  const message =
    inside === ''
      ? phrase(
          '“{key}” is not a field of this kind. A plain `kubectl apply` drops it because it is null; server-side apply rejects it.',
          { key },
        )
      : phrase(
          '“{key}” is not a field of `{inside}`. A plain `kubectl apply` drops it because it is null; server-side apply rejects it.',
          { key, inside },
        );
  return {
    check: SCHEMA_CHECKS.unknownField,
    draft: { place, mark: 'key', ...ONLY_SERVER_SIDE, message },
  };
}

function holdsNull(node: YamlNode): boolean {
  if (node.kind === 'mapping') return node.entries.some(({ value }) => holdsNull(value));
  return node.kind === 'sequence' ? node.items.some(holdsNull) : node.value === null;
}
