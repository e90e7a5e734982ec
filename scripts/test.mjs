// npm test: runs all checks, two steps at a time where there are four cores. Its last line is `N passed, N failed`, over all steps.
//   --only NAME,...  some steps (or check, e2e) with those that they need     --no-e2e  all except the tests in VS Code
import { availableParallelism } from 'node:os';
import { chooseSteps } from './test/choose-steps.mjs';
import { heading, runStep } from './test/run-step.mjs';
import { runSteps } from './test/run-steps.mjs';

/** On two cores, steps side by side take longer than one after the other: each keeps more than one core busy. */
const LANES = availableParallelism() > 3 ? 2 : 1;

/** @returns {readonly import('./test/steps.mjs').Step[] | undefined} undefined: the command line was wrong */
function readSteps() {
  try {
    return chooseSteps(process.argv.slice(2));
  } catch (error) {
    console.error(`npm test: ${error.message}`);
    return undefined;
  }
}

const steps = readSteps();
if (steps) {
  const { passed, failed } = await runSteps(steps, {
    lanes: LANES,
    run: runStep,
    notRun: ({ name }, reason) => console.log(`${heading(name)}not run: ${reason}`),
  });
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} else {
  process.exitCode = 2;
}
