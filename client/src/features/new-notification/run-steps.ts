/** Where a step stands among those that apply, counted from 1. */
export interface StepNumber {
  readonly step: number;
  readonly total: number;
}

/** One question. `back` returns to the one before; undefined means that the person has had enough. */
export interface Step<Draft> {
  readonly applies?: (draft: Draft) => boolean;
  readonly ask: (draft: Draft, number: StepNumber) => Promise<Draft | 'back' | undefined>;
}

/** Asks the steps that apply, one after the other; answers are kept when one goes back. Undefined: given up. */
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
