import { type PlacedName, type Position, type SameName, sameName } from '#core';
import type { Context } from './context.js';
import type { KnownNames } from './manifests/workspace-names.js';

/** A name at a position, and all that is the same thing under this name. */
export interface NameAt extends SameName {
  readonly asked: PlacedName;
}

/** Looks in the whole workspace, but only if there is a name at the position. */
export async function nameAt(
  { names }: Pick<Context, 'names'>,
  uri: string,
  position: Position,
): Promise<NameAt | undefined> {
  return names.known.index.at(uri, position) && nameIn(await names.load(), uri, position);
}

/** The same among the names that are known without looking. */
export function knownNameAt({ names }: Pick<Context, 'names'>, uri: string, position: Position): NameAt | undefined {
  return nameIn(names.known, uri, position);
}

export function nameIn({ index, scope }: KnownNames, uri: string, position: Position): NameAt | undefined {
  const asked = index.at(uri, position);
  return asked && { asked, ...sameName(asked, index, scope) };
}
