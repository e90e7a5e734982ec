import { type Phrase, renderPhrase } from '#core';

/** An error that the user can fix. Its texts contain no secrets and are printed unchanged. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /**
   * @param phrase what is wrong
   * @param next what to do next, line by line
   */
  constructor(
    readonly phrase: Phrase,
    ...next: readonly Phrase[]
  ) {
    super(renderPhrase(phrase));
    this.next = next;
  }

  readonly next: readonly Phrase[];
}

/** There is no message to send, although nothing is wrong with the command. */
export class NoMessageError extends UsageError {}
