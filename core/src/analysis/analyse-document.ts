import type { Finding } from '../finding.js';
import { lintObject } from '../lint/lint-object.js';
import type { RuleMeta } from '../lint/rule.js';
import { toFinding, worded } from '../lint/to-finding.js';
import { findKind, NOTIFICATION_GROUP } from '../manifest/kinds.js';
import { rootPlace } from '../manifest/place.js';
import { checkSchema } from '../schema/check-schema.js';
import { indexLines, type LineIndex } from '../text/line-index.js';
import { readDocument } from '../yaml/read-document.js';
import type { SyntaxProblem } from '../yaml/syntax-problem.js';
import { type DocumentAnalysis, NOTHING } from './document-analysis.js';
import { DOCUMENT_CHECKS, identify } from './document-checks.js';
import { outlineObject } from './outline.js';
import { outlineReceiver } from './outline-receiver.js';
import { findReferences } from './references.js';
import { findTemplateAction } from './template-action.js';

/** A cheap look that lets most YAML of other people pass by unread. */
const OURS = new RegExp(`${NOTIFICATION_GROUP.replaceAll('.', '\\.')}/`);
const NAMED = /^["']?kind["']?\s*:\s*["']?(Secret|ConfigMap)\b/m;

/** Whether a text may hold one of our objects; false is certain. */
export function mayHoldManifests(text: string): boolean {
  return OURS.test(text);
}

/**
 * Analyses one document of a stream. A pure function of its text: nothing in the result depends on where in the stream
 * the document stands or on its neighbours.
 */
export function analyseDocument(text: string): DocumentAnalysis {
  const ours = OURS.test(text);
  if (!ours && !NAMED.test(text)) return NOTHING;
  const { root: node, problems } = readDocument(text);
  const lines = indexLines(text);
  if (!node) return ours ? { ...NOTHING, findings: unreadable(text, problems, lines) } : NOTHING;
  const identity = identify(node);
  if (!identity) return NOTHING;
  const root = rootPlace(node);
  const syntax = problems.map((problem) => syntaxFinding(problem, lines));
  if ('check' in identity)
    return { ...NOTHING, findings: [...syntax, toFinding(identity.check, identity.draft, lines)] };
  const info = findKind(identity.apiVersion, identity.kind);
  if (!info) return NOTHING;
  const found = [...checkSchema(info, root), ...(info.interest === 'own' ? lintObject(info, root, text) : [])];
  return {
    findings: ordered([...syntax, ...found.map(({ check, draft }) => toFinding(check, draft, lines))]),
    object: outlineObject(info, root, text, lines),
    references: info.interest === 'own' ? findReferences(root) : [],
    receiver: outlineReceiver(identity.kind, root, lines),
  };
}

function unreadable(text: string, problems: readonly SyntaxProblem[], lines: LineIndex): readonly Finding[] {
  const action = problems[0] && findTemplateAction(text, problems[0].start);
  if (action) {
    const message = 'This looks like a template. It is checked only once it is rendered.';
    return [
      {
        ...metaOf(DOCUMENT_CHECKS.template),
        ...worded(message),
        range: lines.rangeOf(action.start, action.end),
        path: '',
        fixes: [],
      },
    ];
  }
  return ordered(problems.map((problem) => syntaxFinding(problem, lines)));
}

const CHECK_OF_PROBLEM: Readonly<Record<SyntaxProblem['code'], RuleMeta>> = {
  'yaml-syntax': DOCUMENT_CHECKS.syntax,
  'yaml-alias': DOCUMENT_CHECKS.alias,
  'yaml-value': DOCUMENT_CHECKS.value,
  'yaml-duplicate-key': DOCUMENT_CHECKS.duplicateKey,
};

function syntaxFinding({ code, message, start, end }: SyntaxProblem, lines: LineIndex): Finding {
  return {
    ...metaOf(CHECK_OF_PROBLEM[code]),
    ...worded(message),
    range: lines.rangeOf(start, end),
    path: '',
    fixes: [],
  };
}

function metaOf({ id, family, severity }: RuleMeta): Pick<Finding, 'code' | 'family' | 'severity'> {
  return { code: id, family, severity };
}

/** By place, each once: what stands at an anchor is met at every alias of it. */
function ordered(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Set<string>();
  const unique = findings.filter(({ code, range, message }) => {
    const key = `${code} ${range.start.line}:${range.start.character} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
  return unique.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}
