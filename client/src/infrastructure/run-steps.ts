/** A step's position among those that apply, counted from 1. */
export interface StepNumber {
  readonly step: number;
  readonly total: number;
}

/** One question. `back` returns to the previous one; undefined means that the user cancelled. */
export interface Step<Draft> {
  readonly applies?: (draft: Draft) => boolean;
  readonly ask: (draft: Draft, number: StepNumber) => Promise<Draft | 'back' | undefined>;
}

/** Asks the steps that apply in order, and keeps the answers when the user goes back. Undefined: cancelled. */
export async function runSteps<Draft>(steps: readonly Step<Draft>[], first: Draft): Promise<Draft | undefined> {
  let draft = first;
  let current = 0;
  for (;;) {
    const applying = steps.filter(({ applies }) => applies?.(draft) ?? true);
    const step = applying[current];
    if (!step) return draft;
    const answer = await step.ask(draft, { step: current + 1, total: applying.length });
    if (answer === undefined) return undefined;
    if (answer === 'back') current = Math.max(0, current - 1);
    else {
      draft = answer;
      current = current + 1;
    }
  }
}
