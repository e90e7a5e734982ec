import type { analyseInSteps, StreamAnalysis } from '#core';
import { nextTurn } from './next-turn.js';

/** An analysis that can stop and go on. */
export type AnalysisSteps = ReturnType<typeof analyseInSteps>;

/** Milliseconds that an analysis may take before other messages are handled. */
const SLICE = 100;

/** Takes steps until the time is over. Undefined: there are more. */
export function takeSteps(steps: AnalysisSteps): StreamAnalysis | undefined {
  const end = performance.now() + SLICE;
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    if (performance.now() > end) return undefined;
  }
}

/** Takes all steps; other messages are handled between slices. */
export async function finishSteps(steps: AnalysisSteps): Promise<StreamAnalysis> {
  for (;;) {
    const stream = takeSteps(steps);
    if (stream) return stream;
    await nextTurn();
  }
}
