/** Something that the person at the command line can mend. Its texts hold nothing secret, and are printed as they are. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /**
   * @param message what is wrong
   * @param next what to do about it; may have several lines
   */
  constructor(
    message: string,
    readonly next: string,
  ) {
    super(message);
  }
}
