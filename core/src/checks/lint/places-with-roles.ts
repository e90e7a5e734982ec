import { childSchema, type SchemaPlace } from '../../model/schema/navigate.js';
import { items, members, type Place } from '../../yaml/place.js';
import type { Role } from './rule.js';

/** A value with a role in its schema. */
export interface PlaceWithRoles {
  readonly place: Place;
  /** Its role, after those of the values around it. */
  readonly roles: readonly Role[];
}

/** Every value with a role in its schema, outermost first. Skips null members, which the cluster drops. */
export function* placesWithRoles(
  place: Place,
  at: SchemaPlace,
  above: readonly Role[] = [],
): Generator<PlaceWithRoles, void, undefined> {
  const { node } = place;
  if (node.kind === 'scalar' && node.value === null) return;
  const role = at.resolved['x-role'] as Role | undefined;
  const roles = role === undefined ? above : [...above, role];
  if (role !== undefined) yield { place, roles };
  if (node.kind === 'scalar') return;
  for (const child of node.kind === 'mapping' ? members(place) : items(place)) {
    const next = childSchema(at, child.step ?? 0);
    if (next) yield* placesWithRoles(child, next, roles);
  }
}
