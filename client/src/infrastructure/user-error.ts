/** Something that a person can mend. Its texts hold nothing secret, and are shown as they are. */
export class UserError extends Error {
  override readonly name = 'UserError';

  /**
   * @param message what is wrong, one sentence
   * @param next what to do about it, one sentence
   */
  constructor(
    message: string,
    readonly next: string,
  ) {
    super(message);
  }
}
