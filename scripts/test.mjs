// npm test: runs all checks, step by step. Its last line is `N passed, N failed`, over all steps.
//   --only NAME,...  some steps (or check, e2e) with those that they need     --no-e2e  all except the tests in VS Code
import { chooseSteps } from './test/choose-steps.mjs';
import { sum } from './test/counts.mjs';
import { heading, runStep } from './test/run-step.mjs';

/**
 * Runs each step with all needed steps passed, even after a failure of another.
 * @param {readonly import('./test/steps.mjs').Step[]} steps
 */
async function runSteps(steps) {
  const results = [];
  const unmet = new Set();
  for (const step of steps) {
    const missing = (step.needs ?? []).filter((name) => unmet.has(name));
    if (missing.length > 0 || step.skipped) {
      console.log(`${heading(step.name)}not run: ${step.skipped ?? `${missing.join(' and ')} did not succeed`}`);
      unmet.add(step.name);
      continue;
    }
    const counts = await runStep(step);
    if (counts.failed > 0) unmet.add(step.name);
    results.push(counts);
  }
  return sum(results);
}

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
  const { passed, failed } = await runSteps(steps);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
} else {
  process.exitCode = 2;
}
