import type { RuleMeta } from '../../model/finding/draft.js';
import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import type { ManifestTemplate } from '../../model/helm/read-manifest.js';
import type { LineIndex } from '../../text/line-index.js';
import { phrase } from '../../text/phrase.js';
import type { Range } from '../../text/range.js';
import type { SyntaxProblem } from '../../yaml/syntax-problem.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import { inOrder } from './in-order.js';

/** The findings of a document that cannot be parsed. */
export function unreadable(problems: readonly SyntaxProblem[], lines: LineIndex): readonly Finding[] {
  return inOrder(problems.map((problem) => syntaxFinding(problem, lines)));
}

/** A template that cannot be read even without its actions only gets a hint, because it must be rendered first. */
export function unreadableTemplate(
  { actions, problem }: Pick<ManifestTemplate, 'actions' | 'problem'>,
  lines: LineIndex,
): readonly Finding[] {
  const place = problem ?? actions[0];
  if (!place) return [];
  const message = problem
    ? phrase('This template cannot be read, so only the rendered manifest can be checked: {problem}', {
        problem: problem.message,
      })
    : phrase('This template has no object, so only the rendered manifest can be checked.');
  const range = problem ? lineOf(place.start, lines) : lines.rangeOf(place.start, place.end);
  return [{ ...metaOf(DOCUMENT_CHECKS.template), ...worded(message), range, path: '', fixes: [] }];
}

/** What is written on the line of an offset: without its actions, the place of a problem would be hard to understand. */
function lineOf(offset: number, { positionAt, offsetAt, rangeOf, text }: LineIndex): Range {
  const { line } = positionAt(offset);
  const start = offsetAt({ line, character: 0 });
  const written = text.slice(start, offsetAt({ line: line + 1, character: 0 }));
  const blanks = written.length - written.trimStart().length;
  return rangeOf(start + Math.min(blanks, written.trimEnd().length), start + written.trimEnd().length);
}

const CHECK_OF_PROBLEM: Readonly<Record<SyntaxProblem['code'], RuleMeta>> = {
  'yaml-syntax': DOCUMENT_CHECKS.syntax,
  'yaml-alias': DOCUMENT_CHECKS.alias,
  'yaml-value': DOCUMENT_CHECKS.value,
  'yaml-duplicate-key': DOCUMENT_CHECKS.duplicateKey,
};

export function syntaxFinding(
  { code, message, start, end, related, general }: SyntaxProblem,
  lines: LineIndex,
): Finding {
  return {
    ...metaOf(CHECK_OF_PROBLEM[code]),
    ...worded(message),
    range: lines.rangeOf(start, end),
    path: '',
    fixes: [],
    ...(general && { general }),
    ...(related && {
      related: [{ ...worded(related.message), range: lines.rangeOf(related.start, related.end) }],
    }),
  };
}

function metaOf({ id, family, severity }: RuleMeta): Pick<Finding, 'code' | 'family' | 'severity'> {
  return { code: id, family, severity };
}
