/** What the process tells its caller. */
export const EXIT = {
  ok: 0,
  /** Errors in a manifest, or more warnings than allowed. */
  findings: 1,
  /** The command line cannot be carried out: wrong options, missing files or credentials. */
  usage: 2,
  /** At least one message did not, or not certainly, arrive. */
  sendFailed: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
