import type { DefinitionParams, Location } from 'vscode-languageserver/node';
import { shiftRange, templateNameAt } from '#core';
import type { Context } from '../context.js';

/** From a template's call or name to its definition in the workspace's ConfigMaps. */
export function registerDefinition(context: Context): void {
  const { open, connection, guard, manifests } = context;
  connection.onDefinition(
    guard(
      'definition',
      async ({ textDocument: { uri }, position }: DefinitionParams): Promise<Location[]> => {
        const analysed = open.anyAnalysisOf(uri);
        if (!analysed) return [];
        const files = await manifests.load();
        const others = files.flatMap(({ facts }) => facts);
        const named = templateNameAt(analysed.stream, position, others);
        if (!named) return [];
        return files.flatMap((file) =>
          file.facts.flatMap(({ templates, line }) =>
            templates
              .filter(({ name }) => name === named.name)
              .map(({ range }) => ({ uri: file.uri, range: shiftRange(range, line) })),
          ),
        );
      },
      [],
    ),
  );
}
