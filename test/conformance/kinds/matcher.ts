import { type Json, matchSelector, readSelector, validateSelector } from '#core';
import { hasMembers, isLine, type Kind } from '../kind.js';

/** Label selectors against labels: whether they match, fail with an error, or are rejected by the webhook. */
export const matcher: Kind = {
  name: 'matcher',
  recognises: (line) => hasMembers(line, 'selector', 'labels', 'match', 'invalid'),
  answer(line) {
    const selector = readSelector(line.selector as Json);
    const labels = isLine(line.labels) ? (line.labels as Readonly<Record<string, string>>) : undefined;
    const { outcome } = matchSelector(selector, labels);
    return {
      recorded: { match: line.match, error: line.error !== null, invalid: line.invalid !== null },
      ours: {
        match: outcome === 'error' ? null : outcome === 'match',
        error: outcome === 'error',
        invalid: validateSelector(selector).length > 0,
      },
    };
  },
};
