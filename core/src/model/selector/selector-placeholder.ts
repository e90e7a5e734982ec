import { placeholderIn } from '../unknown/placeholder.js';
import { conditionsOf } from './conditions.js';
import type { LabelSelector } from './selector.js';

/** What hides a value of a selector, such as `${SEVERITY}`; undefined when all its conditions can be told. */
export function selectorPlaceholder(selector: LabelSelector | undefined): string | undefined {
  for (const { key, operator, values = [], regexValue } of conditionsOf(selector ?? {})) {
    const hidden =
      placeholderIn(key) ??
      placeholderIn(operator) ??
      (operator === 'Match' ? placeholderIn(regexValue ?? '', 'expression') : firstIn(values));
    if (hidden !== undefined) return hidden;
  }
  return undefined;
}

function firstIn(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const placeholder = placeholderIn(text);
    if (placeholder !== undefined) return placeholder;
  }
  return undefined;
}
