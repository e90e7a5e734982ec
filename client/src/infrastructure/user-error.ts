/** A button of an error: something that fixes its cause. */
export interface ErrorAction {
  readonly label: string;
  /** Returns true if the command should be run again. */
  readonly run: () => Promise<boolean>;
}

/** An error that the user can fix. Its texts contain no secrets, and are shown as they are. */
export class UserError extends Error {
  override readonly name = 'UserError';

  /**
   * @param message the problem, one sentence
   * @param next the next step, one sentence
   * @param actions its buttons
   */
  constructor(
    message: string,
    readonly next: string,
    readonly actions: readonly ErrorAction[] = [],
  ) {
    super(message);
  }
}
