import type { Finding } from '../../model/finding/finding.js';
import { toFinding } from '../../model/finding/to-finding.js';
import { readManifest } from '../../model/helm/read-manifest.js';
import { textAt } from '../../model/read/fields.js';
import { indexLines } from '../../text/line-index.js';
import { phrase } from '../../text/phrase.js';
import { isNull, type Place, rootPlace } from '../../yaml/place.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import type { SchemaProblem } from '../schema/check-schema.js';
import { notAnObject } from './identify.js';
import { unreadable } from './syntax-findings.js';
import { toCause, type Verdict } from './verdict-of.js';

/**
 * The verdict on a document that is not a notification manifest. kubectl stops at a document that is not an object and
 * never reaches the next one. Undefined for an object of another kind, a template, or an empty document.
 */
export function judgeOther(text: string): Verdict | undefined {
  const { root: node, problems, template } = readManifest(text);
  if (template) return undefined;
  const lines = indexLines(text);
  if (!node) return rejected(unreadable(problems, lines).filter(({ family }) => family === 'admission'));
  const root = rootPlace(node);
  const problem = clientProblem(root);
  return problem && rejected([toFinding(problem.check, problem.draft, lines, text)]);
}

function rejected(causes: readonly Finding[]): Verdict | undefined {
  return causes.length === 0 ? undefined : { accepted: false, causes: causes.map(toCause) };
}

function clientProblem(root: Place): SchemaProblem | undefined {
  // kubectl skips empty documents.
  if (isNull(root.node)) return undefined;
  if (root.node.kind !== 'mapping') return notAnObject(root);
  const check = DOCUMENT_CHECKS.notAnObject;
  for (const key of ['kind', 'apiVersion']) {
    const message = phrase('“{key}” is missing; kubectl requires it in every object.', { key });
    if (textAt(root, key) === '') return { check, draft: { place: root, message } };
  }
  return undefined;
}
