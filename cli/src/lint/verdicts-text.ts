import { type DocumentVerdict, hideSecrets, type Phrase, phrase } from '#core';
import { count } from '../terminal/count.js';
import { printable } from '../terminal/printable.js';
import type { Colors, Translate } from '../terminal/terminal.js';
import { documentVerdicts } from './document-verdicts.js';
import type { LintedFile } from './linted-file.js';
import { safeWords } from './safe-words.js';

/** The verdict on each document for users, with its causes, and a summary at the end. */
export function verdictsText(files: readonly LintedFile[], colors: Colors, translate: Translate): string {
  const judged = files.map((file) => ({ file, documents: documentVerdicts(file) }));
  const lines = judged.flatMap(({ file, documents }) =>
    documents.flatMap((document) => describeDocument(document, file, colors, translate)),
  );
  const documents = judged.flatMap((each) => each.documents);
  return [...lines, ...(lines.length > 0 ? [''] : []), translate(summarize(documents, files.length, colors))].join(
    '\n',
  );
}

function describeDocument(
  { line, kind, name, accepted, causes }: DocumentVerdict,
  { path, secrets }: LintedFile,
  colors: Colors,
  translate: Translate,
): readonly string[] {
  const shown = (text: string): string => printable(hideSecrets(text, secrets));
  const object = kind === undefined ? '' : `  ${shown(name ? `${kind}/${name}` : kind)}`;
  const verdict = accepted ? colors.green(translate(phrase('accepted'))) : colors.red(translate(phrase('rejected')));
  return [
    `${printable(path)}:${line + 1}${object}  ${verdict}`,
    ...causes.map(({ path: field, phrase, code, range }) => {
      const place = field === '' ? `${range.start.line + 1}:${range.start.character + 1}` : field;
      return `    ${colors.bold(shown(place))}  ${printable(safeWords(phrase, secrets, translate))}  ${colors.dim(code)}`;
    }),
  ];
}

function summarize(documents: readonly DocumentVerdict[], files: number, colors: Colors): Phrase {
  if (documents.length === 0)
    return count(
      files,
      phrase('No notification manifests in {count} file'),
      phrase('No notification manifests in {count} files'),
    );
  const rejected = documents.filter(({ accepted }) => !accepted).length;
  const total = count(documents.length, phrase('{count} document'), phrase('{count} documents'));
  return rejected === 0
    ? phrase('{mark} The cluster accepts {documents}', { mark: colors.green('✔'), documents: total })
    : phrase('{mark} The cluster rejects {rejected} of {documents}', {
        mark: colors.red('✖'),
        rejected,
        documents: total,
      });
}
