import type { DefinitionParams, Location } from 'vscode-languageserver/node';
import { configOf, instantOf, type Position, receiverOfConfigSelector, shiftRange } from '#core';
import type { Context } from '../context.js';
import { nameAt } from '../name-at.js';

/** From a name to its definition, and from a selector of Configs to the Configs that it chooses. */
export function registerDefinition(context: Context): void {
  const { connection, guard } = context;
  connection.onDefinition(
    guard(
      'definition',
      async ({ textDocument: { uri }, position }: DefinitionParams): Promise<Location[]> => {
        const named = await nameAt(context, uri, position);
        if (named) return named.definitions.map((placed) => ({ uri: placed.uri, range: placed.range }));
        return selectedConfigs(context, uri, position);
      },
      [],
    ),
  );
}

async function selectedConfigs({ open, pipelines }: Context, uri: string, position: Position): Promise<Location[]> {
  const stream = open.analysisOf(uri)?.stream;
  const name = stream && receiverOfConfigSelector(stream, position);
  if (name === undefined) return [];
  const pipeline = await pipelines.of(uri, instantOf(new Date()), { kind: 'Receiver', name });
  const receiver = pipeline.cluster.receivers.find((each) => each.uri === uri && each.facts.name === name);
  const chosen = receiver && configOf(receiver, pipeline);
  if (!chosen) return [];
  return [chosen.config, ...chosen.rivals].flatMap((index) => {
    const config = pipeline.cluster.configs[index];
    return config ? [{ uri: config.uri, range: shiftRange(config.facts.nameRange, config.line) }] : [];
  });
}
