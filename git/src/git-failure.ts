import { type Phrase, renderPhrase } from '#core';

/** Git cannot be asked, or has no answer: why not, and what to do. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
  /** The reason, then what helps. */
  readonly phrases: readonly [Phrase, ...Phrase[]];

  constructor(...phrases: readonly [Phrase, ...Phrase[]]) {
    super(renderPhrase(phrases[0]));
    this.phrases = phrases;
  }
}
