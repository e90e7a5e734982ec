import type { FramedText } from './code-frame.js';
import { guardLines, type KindOfLine, UNGUARDED } from './guarded-lines.js';
import type { LintedFile } from './linted-file.js';
import { maskedSpans, type Span } from './masked-spans.js';

/** Matches the text, so that documents that cannot be parsed are masked too. */
const KIND = /(?:^|[\s{,])["']?kind["']?\s*:\s*["']?(?<kind>Secret|ConfigMap)\b/;

/** The lines of a file, with what in them may be a credential. */
export function framedText({ text, secrets }: Pick<LintedFile, 'text' | 'secrets'>): FramedText {
  const lines = text.split(/\r\n|\r|\n/);
  const documentOf: number[] = [];
  const kinds = new Map<number, KindOfLine>();
  let document = 0;
  for (const line of lines) {
    if (line.startsWith('---')) document++;
    documentOf.push(document);
    const kind = KIND.exec(line)?.groups?.kind;
    // a document with both is masked as a Secret
    if (kind === 'Secret' || (kind === 'ConfigMap' && !kinds.has(document))) kinds.set(document, kind);
  }
  const guards = guardLines(lines, (line) => kinds.get(documentOf[line] ?? -1));
  // several findings may be in one line, which may be long
  const known = new Map<number, readonly Span[]>();
  const masked = (line: number): readonly Span[] => {
    const spans = known.get(line) ?? maskedSpans(lines[line] ?? '', guards[line] ?? UNGUARDED, secrets);
    known.set(line, spans);
    return spans;
  };
  return { lines, masked };
}
