import { childSchema, type SchemaPlace } from '../../model/schema/navigate.js';
import { items, members, type Place } from '../../yaml/place.js';
import type { Role } from './rule.js';

/** Visits every value with a role in its schema, outermost first. Skips null members, which the cluster drops. */
export function walkRoles(
  root: Place,
  schema: SchemaPlace,
  visit: (place: Place, roles: readonly Role[]) => void,
): void {
  const walk = (place: Place, at: SchemaPlace, above: readonly Role[]): void => {
    const { node } = place;
    if (node.kind === 'scalar' && node.value === null) return;
    const role = at.resolved['x-role'] as Role | undefined;
    const roles = role === undefined ? above : [...above, role];
    if (role !== undefined) visit(place, roles);
    if (node.kind === 'scalar') return;
    for (const child of node.kind === 'mapping' ? members(place) : items(place)) {
      const next = childSchema(at, child.step ?? 0);
      if (next) walk(child, next, roles);
    }
  };
  walk(root, schema, []);
}
