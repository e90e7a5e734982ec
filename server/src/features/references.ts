import type { Location, ReferenceParams } from 'vscode-languageserver/node';
import { distinctPlaces } from '#core';
import type { Context } from '../context.js';
import { nameAt } from '../name-at.js';
import { choosingReceivers } from '../served-receivers.js';

/** All that means the same as a name, in all files of the workspace; of a Config, also the receivers that it serves. */
export function registerReferences(context: Context): void {
  const { connection, guard } = context;
  connection.onReferences(
    guard(
      'references',
      async ({ textDocument: { uri }, position, context: asked }: ReferenceParams): Promise<Location[]> => {
        const named = await nameAt(context, uri, position);
        if (!named) return [];
        const found = asked.includeDeclaration ? [...named.definitions, ...named.uses] : named.uses;
        const places = [...distinctPlaces(found), ...(await choosingReceivers(context, named))];
        return places.map((placed) => ({ uri: placed.uri, range: placed.range }));
      },
      [],
    ),
  );
}
