import { analyseStream, mayBeNamed, mayHoldManifests, type StreamAnalysis } from '#core';
import type { Context } from '../context.js';
import { readText } from './read-text.js';

/** A manifest that a routing test names. */
export interface NamedManifest {
  readonly uri: string;
  readonly stream: StreamAnalysis;
}

/** The manifests that a routing test names, as they are in the editor or else on disk. Omits unreadable ones. */
export async function namedManifests(
  uris: readonly string[],
  context: Pick<Context, 'open' | 'documents' | 'store'>,
): Promise<readonly NamedManifest[]> {
  const { open, store } = context;
  const opened = new Map(open.uris.map((uri) => [store.identify(uri), uri]));
  const read = uris.map(async (uri): Promise<readonly NamedManifest[]> => {
    const inEditor = opened.get(uri);
    const known = inEditor === undefined ? undefined : open.anyAnalysisOf(inEditor)?.stream;
    if (inEditor !== undefined) return known ? [{ uri: inEditor, stream: known }] : [];
    const text = await readText(uri, context);
    if (text === undefined || !(mayHoldManifests(text) || mayBeNamed(text))) return [];
    return [{ uri, stream: analyseStream(text) }];
  });
  return (await Promise.all(read)).flat();
}
