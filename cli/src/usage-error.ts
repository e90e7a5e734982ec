import { type Phrase, renderPhrase } from '#core';

/** Something that the person at the command line can mend. Its texts hold nothing secret, and are printed as they are. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /**
   * @param phrase what is wrong
   * @param next what to do about it, line by line
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
