import { analyseStream, mayMatter, type StreamAnalysis, type UnreadFiles } from '#core';
import { LIMITS, readTestManifests, type TestFiles } from '#workspace';
import type { Context } from '../context.js';
import { readText } from './read-text.js';

/** A manifest that a routing test names. */
export interface NamedManifest {
  readonly uri: string;
  readonly stream: StreamAnalysis;
}

interface NamedManifests {
  readonly files: readonly NamedManifest[];
  readonly unread: UnreadFiles['manifests'];
}

/** The manifests that a routing test names, as they are in the editor or else on disk. */
export async function namedManifests(
  named: Pick<TestFiles, 'manifests' | 'outside'>,
  within: readonly string[],
  context: Pick<Context, 'open' | 'documents' | 'store' | 'kustomizations'>,
): Promise<NamedManifests> {
  const { open, store, kustomizations } = context;
  const opened = new Map(open.uris.map((uri) => [store.identify(uri), uri]));
  const { texts, unread } = await readTestManifests(named, (uri) =>
    readText(uri, { maxBytes: LIMITS.tests.bytes, within }, context),
  );
  await open.allReady();
  const found = texts.map(async ({ uri, text }): Promise<readonly NamedManifest[]> => {
    const inEditor = opened.get(uri);
    const known = inEditor === undefined ? undefined : open.anyAnalysisOf(inEditor)?.stream;
    if (inEditor !== undefined) return known ? [{ uri: inEditor, stream: known }] : [];
    const use = await kustomizations.of(uri);
    return mayMatter(text, use) ? [{ uri, stream: analyseStream(text, undefined, undefined, use) }] : [];
  });
  return { files: (await Promise.all(found)).flat(), unread };
}
