import type { Location, ReferenceParams } from 'vscode-languageserver/node';
import { distinctPlaces } from '#core';
import type { Context } from '../context.js';
import { nameAt } from '../name-at.js';

/** All that means the same as a name, in all files of the workspace. */
export function registerReferences(context: Context): void {
  const { connection, guard } = context;
  connection.onReferences(
    guard(
      'references',
      async ({ textDocument: { uri }, position, context: asked }: ReferenceParams): Promise<Location[]> => {
        const named = await nameAt(context, uri, position);
        if (!named) return [];
        const found = asked.includeDeclaration ? [...named.definitions, ...named.uses] : named.uses;
        return distinctPlaces(found).map((placed) => ({ uri: placed.uri, range: placed.range }));
      },
      [],
    ),
  );
}
