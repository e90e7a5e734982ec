import { env } from 'vscode';
import { localize } from '../../infrastructure/localize.js';
import type { TestRecord } from './test-record.js';

/** A test in a list. */
export interface RecordWords {
  /** A codicon for the worst outcome. */
  readonly icon: 'pass' | 'question' | 'error';
  readonly receiver: string;
  /** The outcomes and the time. */
  readonly when: string;
  readonly what: string;
}

export function recordWords(
  { at, receiver, results, what }: TestRecord,
  words: typeof import('#sender').OUTCOME_WORDS,
): RecordWords {
  const worst = results.find(({ outcome }) => outcome !== 'delivered') ?? results[0];
  const outcomes = [...new Set(results.map(({ outcome }) => localize(words[outcome])))];
  return {
    icon: worst?.outcome === 'delivered' ? 'pass' : worst?.outcome === 'unknown' ? 'question' : 'error',
    receiver,
    when: `${outcomes.join(', ')} · ${new Date(at).toLocaleString(env.language)}`,
    what: localize(what),
  };
}
