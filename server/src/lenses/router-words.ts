import { keepLast, listPhrase, type Phrase, phrase, type ReceiverConditions, selectorPlaceholder } from '#core';

/** The maximum number of receivers that are named. */
const MAX_NAMES = 3;

/** Slow to create. */
const listFormat = keepLast((language: string) => new Intl.ListFormat(language, { type: 'conjunction' }));

interface Recipients {
  /** The number of sample alerts. */
  readonly total: number;
  /** The receivers that the Router selects. */
  readonly names: readonly string[];
  readonly language: string;
}

/** What a Router takes that the cluster accepts, and for whom, in one phrase. */
export function routerWords(
  { enabled, selector }: Pick<ReceiverConditions, 'enabled' | 'selector'>,
  matched: number | undefined,
  { total, names, language }: Recipients,
): Phrase {
  if (!enabled) return phrase('Takes nothing: it is disabled');
  const placeholder = selectorPlaceholder(selector);
  if (placeholder !== undefined) return phrase('What it takes cannot be told: {placeholder}', { placeholder });
  if (matched === undefined) return phrase('Its conditions cannot be evaluated');
  const more = names.length - MAX_NAMES;
  if (names.length === 0) return phrase('Takes {matched} of {total}, for no known receiver', { matched, total });
  if (more <= 0) {
    const receivers = listFormat(language).format(names);
    return phrase('Takes {matched} of {total}, for {receivers}', { matched, total, receivers });
  }
  const receivers = listPhrase(names.slice(0, MAX_NAMES));
  return phrase('Takes {matched} of {total}, for {receivers} and {more} more', { matched, total, receivers, more });
}
