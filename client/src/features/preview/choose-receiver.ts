/** The reasons to show one receiver or another; each undefined when it does not apply. */
export interface ReceiverClues {
  /** Requested by name: by a code lens, in the panel, or by a panel restored after a reload. */
  readonly asked: string | undefined;
  /** The receiver at the cursor, before and now. */
  readonly before: string | undefined;
  readonly now: string | undefined;
  /** The receiver shown so far. */
  readonly shown: string | undefined;
}

/**
 * The receiver to show. The cursor counts only when it enters another receiver, so that a receiver selected in the
 * panel stays while the user types elsewhere. Undefined when there are no receivers. Also undefined when the shown one
 * has disappeared and nothing requests another: most likely the user is typing in it, and it cannot be parsed yet.
 */
export function chooseReceiver(
  { asked, before, now, shown }: ReceiverClues,
  names: readonly string[],
): string | undefined {
  const entered = now === before ? undefined : now;
  const wanted = [asked, entered, shown].find((name) => name !== undefined && names.includes(name));
  return wanted ?? (shown === undefined ? names[0] : undefined);
}
