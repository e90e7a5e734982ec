import { commands, Location, Position, Range, Uri } from 'vscode';
import { isJsonObject } from '#core';
import type { PlaceReference } from '#server/protocol';

/** Peeks the references of the name at a place, or the given places. Ignores other arguments. */
export async function showReferences(argument: unknown): Promise<void> {
  if (!isPlaceReference(argument)) return;
  const { uri, position, places } = argument;
  const [file, at] = [Uri.parse(uri), new Position(position.line, position.character)];
  const found = places
    ? places.map(
        ({ uri: where, range: { start, end } }) =>
          new Location(Uri.parse(where), new Range(start.line, start.character, end.line, end.character)),
      )
    : await commands.executeCommand<Location[]>('vscode.executeReferenceProvider', file, at);
  await commands.executeCommand('editor.action.showReferences', file, at, found);
}

/** Any extension can run a command with any argument. */
function isPlaceReference(argument: unknown): argument is PlaceReference {
  return isJsonObject(argument) && typeof argument.uri === 'string' && isJsonObject(argument.position);
}
