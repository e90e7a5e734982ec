/** A step's position among those that apply, counted from 1. */
export interface StepNumber {
  readonly step: number;
  readonly total: number;
}

/** One question. `back` returns to the previous one; undefined means that the user cancelled. */
export interface Step<Draft> {
  readonly applies?: (draft: Draft) => boolean;
  /** A step with several questions calls `keep` after each, so that going back or cancelling loses none of them. */
  readonly ask: (draft: Draft, number: StepNumber, keep: (draft: Draft) => void) => Promise<Draft | 'back' | undefined>;
}

/** The answers so far, and the step that is asked next. */
export interface Progress<Draft> {
  readonly draft: Draft;
  /** Among those that apply, counted from 0. */
  readonly current: number;
}

/**
 * Asks the steps that apply in order, and keeps the answers when the user goes back. Undefined: cancelled.
 *
 * @param start the step to begin with; at least one step is asked
 * @param onProgress called at each step, also with those of a run that is cancelled later
 */
export async function runSteps<Draft>(
  steps: readonly Step<Draft>[],
  first: Draft,
  start = 0,
  onProgress: (progress: Progress<Draft>) => void = () => undefined,
): Promise<Draft | undefined> {
  let draft = first;
  const stepsFor = (answers: Draft): readonly Step<Draft>[] =>
    steps.filter(({ applies }) => applies?.(answers) ?? true);
  let current = Math.min(start, stepsFor(draft).length - 1);
  const keep = (kept: Draft): void => {
    draft = kept;
    onProgress({ draft, current });
  };
  for (;;) {
    const applying = stepsFor(draft);
    const step = applying[current];
    if (!step) return draft;
    const answer = await step.ask(draft, { step: current + 1, total: applying.length }, keep);
    if (answer === undefined) return undefined;
    current = answer === 'back' ? Math.max(0, current - 1) : current + 1;
    keep(answer === 'back' ? draft : answer);
  }
}
