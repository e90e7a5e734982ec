/** What speaks for one receiver or another; each undefined when it does not speak. */
export interface ReceiverClues {
  /** Asked for by name: by a code lens, in the panel, or by a panel restored after a reload. */
  readonly asked: string | undefined;
  /** The receiver at the cursor before and now. */
  readonly before: string | undefined;
  readonly now: string | undefined;
  /** The one shown so far. */
  readonly shown: string | undefined;
}

/**
 * The receiver to show. The cursor counts when it enters another receiver, so that one picked in the panel stays while
 * a person types elsewhere. Undefined when there is none, and when the one shown so far is gone without another being
 * wanted: most likely it is being typed and cannot be read for a moment.
 */
export function chooseReceiver(
  { asked, before, now, shown }: ReceiverClues,
  names: readonly string[],
): string | undefined {
  const entered = now === before ? undefined : now;
  const wanted = [asked, entered, shown].find((name) => name !== undefined && names.includes(name));
  return wanted ?? (shown === undefined ? names[0] : undefined);
}
