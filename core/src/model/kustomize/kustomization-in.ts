import { indexLines } from '../../text/line-index.js';
import { rootPlace } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import { splitStream } from '../../yaml/split-stream.js';
import type { KustomizationFacts } from './kustomization.js';
import { readKustomization } from './read-kustomization.js';

/** What the text of a kustomization says; undefined when it cannot be read. It is one document. */
export function kustomizationIn(text: string): KustomizationFacts | undefined {
  for (const document of splitStream(text)) {
    const { root } = readDocument(document.text);
    if (root?.kind === 'mapping') return readKustomization(rootPlace(root), indexLines(document.text));
  }
  return undefined;
}
