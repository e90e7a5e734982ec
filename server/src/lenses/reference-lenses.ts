import type { CodeLens } from 'vscode-languageserver/node';
import {
  distinctPlaces,
  type NameSubject,
  type Phrase,
  type PlacedName,
  phrase,
  renderPhrase,
  sameName,
  shiftRange,
} from '#core';
import type { Context } from '../context.js';
import { type PlaceReference, SHOW_REFERENCES_COMMAND } from '../protocol.js';
import { servedReceivers } from '../served-receivers.js';

const COUNTED: ReadonlySet<NameSubject> = new Set<NameSubject>(['Receiver', 'Secret', 'ConfigMap', 'template']);

/** How many references the names of a file have that are defined there, and how many receivers a Config serves. */
export async function referenceLenses(context: Context, uri: string): Promise<readonly CodeLens[]> {
  const { names, client } = context;
  const { index, scope } = await names.load();
  /** Beside the other lenses of an object, or above the line of a template. */
  const lens = (at: PlacedName, words: Phrase, click: Phrase, places?: PlaceReference['places']): CodeLens => {
    const title = renderPhrase(words, client.translations);
    const tooltip = renderPhrase(click, client.translations);
    const argument: PlaceReference = { uri, position: at.range.start, ...(places && { places }) };
    const { object, line } = at.document;
    const { start } = object && at.use.subject !== 'template' ? shiftRange(object.range, line) : at.range;
    return {
      range: { start, end: start },
      command: client.commands.has(SHOW_REFERENCES_COMMAND)
        ? { title, tooltip, command: SHOW_REFERENCES_COMMAND, arguments: [argument] }
        : { title, command: '' },
    };
  };
  const defined = index.in(uri).filter(({ use }) => use.role === 'definition');
  const counted = defined.flatMap((placed) => {
    if (!COUNTED.has(placed.use.subject) || !index.isReferred(placed.use)) return [];
    const { definitions, uses } = sameName(placed, index, scope);
    const references = uses.filter(({ use }) => use.role === 'reference');
    // what defines and refers at one place is no reference from elsewhere
    const count = distinctPlaces([...definitions, ...references]).length - distinctPlaces(definitions).length;
    if (count === 0) return [];
    const words = count === 1 ? phrase('1 reference') : phrase('{count} references', { count });
    return [lens(placed, words, phrase('Shows where the name is used.'))];
  });
  const configs = defined.filter(({ use }) => use.subject === 'Config');
  const served = configs.length > 0 ? await servedReceivers(context, uri) : undefined;
  return [
    ...counted,
    ...configs.flatMap((config) => {
      const places = (served?.get(config.range.start.line) ?? []).map((receiver) => ({
        uri: receiver.uri,
        range: receiver.range,
      }));
      const count = places.length;
      if (count === 0) return [];
      const words = count === 1 ? phrase('Serves 1 receiver') : phrase('Serves {count} receivers', { count });
      return [lens(config, words, phrase('Shows the receivers that send with this Config.'), places)];
    }),
  ];
}
