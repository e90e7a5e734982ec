import type { FixDraft } from '../../model/finding/draft.js';
import { checkLabelValue } from '../../model/selector/label-value.js';
import { checkQualifiedName } from '../../model/selector/qualified-name.js';
import { phrase } from '../../text/phrase.js';
import { quoteScalar, replaceMember, replaceValue } from '../../yaml/edit.js';
import { type Place, stringAt } from '../../yaml/place.js';
import { requirementParts } from './requirement.js';

/** Rewrites a `Match` as an `In`; undefined when `In` cannot test one of the texts or the label's key. */
export function rewriteAsIn(requirement: Place, texts: readonly string[], text: string): FixDraft | undefined {
  const { key, operator, values, regexValue } = requirementParts(requirement);
  if (!operator || !regexValue || values || checkQualifiedName(stringAt(key) ?? '')) return undefined;
  if (texts.some((value) => value === '' || checkLabelValue(value))) return undefined;
  const list = [...new Set(texts)].map(quoteScalar).join(', ');
  return {
    title: phrase('Rewrite as “In”'),
    edits: [replaceValue(operator, 'In'), replaceMember(text, regexValue, `values: [${list}]`)],
  };
}
