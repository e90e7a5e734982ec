import { type Phrase, type PlacedText, phrase, type UnreadFiles } from '#core';
import type { TestFiles } from './find-test-files.js';
import { LIMITS } from './limits.js';
import { unreadablePhrase } from './unreadable-phrase.js';

export interface TestManifestText {
  readonly uri: string;
  readonly text: string;
}

export interface TestManifestTexts {
  readonly texts: readonly TestManifestText[];
  /** A test with one of these does not run. */
  readonly unread: UnreadFiles['manifests'];
}

/**
 * Reads the manifests of a routing test, up to the limits, in their order.
 *
 * @param read the text of a file, or why it cannot be read
 */
export async function readTestManifests(
  { manifests, outside }: Pick<TestFiles, 'manifests' | 'outside'>,
  read: (uri: string) => Promise<{ readonly text: string } | { readonly problem: Phrase }>,
): Promise<TestManifestTexts> {
  const texts: TestManifestText[] = [];
  const unread = outside.map((entry) => ({ entry, problem: unreadablePhrase({ problem: 'outside' }) }));
  let total = 0;
  for (const [index, { uri, entry = besides(uri) }] of manifests.entries()) {
    if (index >= LIMITS.tests.files || total > LIMITS.tests.total) {
      unread.push({ entry, problem: phrase('too many files, or too large together') });
      break;
    }
    const content = await read(uri);
    if ('problem' in content) unread.push({ entry, problem: content.problem });
    else {
      texts.push({ uri, text: content.text });
      total += content.text.length;
    }
  }
  return { texts, unread };
}

/** No entry names a file beside the test: it is reported at the beginning. */
function besides(uri: string): PlacedText {
  const start = { line: 0, character: 0 };
  return { text: decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)), range: { start, end: start } };
}
