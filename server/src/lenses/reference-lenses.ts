import type { CodeLens } from 'vscode-languageserver/node';
import {
  configOf,
  dingTalkSection,
  instantOf,
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

const COUNTED: ReadonlySet<NameSubject> = new Set<NameSubject>(['Receiver', 'Secret', 'ConfigMap', 'template']);

/** How many references the names of a file have that are defined there, and how many receivers a Config serves. */
export async function referenceLenses(context: Context, uri: string): Promise<readonly CodeLens[]> {
  const { names, client } = context;
  const { index, scope } = await names.load();
  /** Beside the other lenses of an object, or above the line of a template. */
  const lens = (at: PlacedName, words: Phrase, places?: PlaceReference['places']): CodeLens => {
    const title = renderPhrase(words, client.translations);
    const argument: PlaceReference = { uri, position: at.range.start, ...(places && { places }) };
    const { object, line } = at.document;
    const { start } = object && at.use.subject !== 'template' ? shiftRange(object.range, line) : at.range;
    return {
      range: { start, end: start },
      command: client.commands.has(SHOW_REFERENCES_COMMAND)
        ? { title, command: SHOW_REFERENCES_COMMAND, arguments: [argument] }
        : { title, command: '' },
    };
  };
  const defined = index.in(uri).filter(({ use }) => use.role === 'definition');
  const counted = defined.flatMap((placed) => {
    if (!COUNTED.has(placed.use.subject) || !index.isReferred(placed.use)) return [];
    const count = sameName(placed, index, scope).uses.filter(({ use }) => use.role === 'reference').length;
    if (count === 0) return [];
    return [lens(placed, count === 1 ? phrase('1 reference') : phrase('{count} references', { count }))];
  });
  const configs = defined.filter(({ use }) => use.subject === 'Config');
  const served: Served = configs.length > 0 ? await receiversServed(context, uri) : new Map();
  return [
    ...counted,
    ...configs.flatMap((config) => {
      const places = served.get(config.range.start.line) ?? [];
      const count = places.length;
      if (count === 0) return [];
      const words = count === 1 ? phrase('Serves 1 receiver') : phrase('Serves {count} receivers', { count });
      return [lens(config, words, places)];
    }),
  ];
}

/** Places by the line of the Config's name. */
type Served = ReadonlyMap<number, NonNullable<PlaceReference['places']>>;

/** The Configs of a file that certain receivers with chats use, with these. */
async function receiversServed({ pipelines }: Context, uri: string): Promise<Served> {
  const pipeline = await pipelines.of(uri, instantOf(new Date()));
  const { configs, receivers } = pipeline.cluster;
  const served = new Map<number, NonNullable<PlaceReference['places']>[number][]>();
  for (const receiver of receivers) {
    const section = dingTalkSection(receiver.facts);
    const chosen = section?.enabled && section.dingtalk?.conversation ? configOf(receiver, pipeline) : undefined;
    if (!chosen) continue;
    const config = configs[chosen.config];
    if (config?.uri !== uri) continue;
    const line = config.facts.nameRange.start.line + config.line;
    const places = served.get(line) ?? [];
    places.push({ uri: receiver.uri, range: shiftRange(receiver.facts.nameRange, receiver.line) });
    served.set(line, places);
  }
  return served;
}
