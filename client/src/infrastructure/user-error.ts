/** An error that the user can fix. Its texts contain no secrets, and are shown as they are. */
export class UserError extends Error {
  override readonly name = 'UserError';

  /**
   * @param message the problem, one sentence
   * @param next the next step, one sentence
   */
  constructor(
    message: string,
    readonly next: string,
  ) {
    super(message);
  }
}
