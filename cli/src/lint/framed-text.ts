import type { FramedText } from './code-frame.js';
import type { LintedFile } from './linted-file.js';

/** In the text, since what is in a document that cannot be read is secret too. */
const SECRET = /^["']?kind["']?\s*:\s*["']?Secret\b/;

export function framedText({ text, secrets }: LintedFile): FramedText {
  const lines = text.split(/\r\n|\r|\n/);
  const documentOf: number[] = [];
  const secretDocuments = new Set<number>();
  let document = 0;
  for (const line of lines) {
    if (line.startsWith('---')) document++;
    documentOf.push(document);
    if (SECRET.test(line)) secretDocuments.add(document);
  }
  return { lines, secrets, inSecret: (line) => secretDocuments.has(documentOf[line] ?? -1) };
}
