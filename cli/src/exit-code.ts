/** The exit codes of the process. */
export const EXIT = {
  ok: 0,
  /** Errors in a manifest, or more warnings than allowed. */
  findings: 1,
  /** The command cannot run: wrong options, missing files or credentials. */
  usage: 2,
  /** At least one message was not delivered, or may not have arrived. */
  sendFailed: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
