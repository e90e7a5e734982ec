import type { RuleMeta } from '../../model/finding/draft.js';
import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import type { Action } from '../../model/helm/actions.js';
import type { LineIndex } from '../../text/line-index.js';
import { phrase } from '../../text/phrase.js';
import type { SyntaxProblem } from '../../yaml/syntax-problem.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import { inOrder } from './in-order.js';

/** The findings of a document that cannot be parsed. */
export function unreadable(problems: readonly SyntaxProblem[], lines: LineIndex): readonly Finding[] {
  return inOrder(problems.map((problem) => syntaxFinding(problem, lines)));
}

/** A template that cannot be read even without its actions only gets a hint, because it must be rendered first. */
export function unreadableTemplate(actions: readonly Action[], lines: LineIndex): readonly Finding[] {
  const [action] = actions;
  if (!action) return [];
  const message = phrase('This looks like a template. Only the rendered manifest can be checked.');
  const range = lines.rangeOf(action.start, action.end);
  return [{ ...metaOf(DOCUMENT_CHECKS.template), ...worded(message), range, path: '', fixes: [] }];
}

const CHECK_OF_PROBLEM: Readonly<Record<SyntaxProblem['code'], RuleMeta>> = {
  'yaml-syntax': DOCUMENT_CHECKS.syntax,
  'yaml-alias': DOCUMENT_CHECKS.alias,
  'yaml-value': DOCUMENT_CHECKS.value,
  'yaml-duplicate-key': DOCUMENT_CHECKS.duplicateKey,
};

export function syntaxFinding({ code, message, start, end, related }: SyntaxProblem, lines: LineIndex): Finding {
  return {
    ...metaOf(CHECK_OF_PROBLEM[code]),
    ...worded(message),
    range: lines.rangeOf(start, end),
    path: '',
    fixes: [],
    ...(related && {
      related: [{ ...worded(related.message), range: lines.rangeOf(related.start, related.end) }],
    }),
  };
}

function metaOf({ id, family, severity }: RuleMeta): Pick<Finding, 'code' | 'family' | 'severity'> {
  return { code: id, family, severity };
}
