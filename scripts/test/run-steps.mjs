import { sum } from './counts.mjs';

/**
 * Runs steps, some of them side by side, in the order of the list as far as their `needs` and `after` allow. A step that does not
 * succeed stops only those that need it.
 * @param {readonly import('./steps.mjs').Step[]} steps without circles; all steps that they need are among them
 * @param {object} options
 * @param {number} options.lanes how many steps run at the same time, 1 or more
 * @param {(step: import('./steps.mjs').Step) => Promise<import('./counts.mjs').Counts>} options.run never rejects
 * @param {(step: import('./steps.mjs').Step, reason: string) => void} options.notRun hears of steps that are left out
 * @returns {Promise<import('./counts.mjs').Counts>} the total
 */
export async function runSteps(steps, { lanes, run, notRun }) {
  const waiting = new Set(steps);
  /** @type {Map<string, Promise<void>>} */
  const running = new Map();
  const unmet = new Set();
  const results = [];

  const isOpen = (name) => running.has(name) || [...waiting].some((step) => step.name === name);
  /** @param {import('./steps.mjs').Step} step */
  const isReady = ({ needs = [], after = [] }) => ![...needs, ...after].some(isOpen);

  const start = async (step) => {
    const counts = await run(step);
    if (counts.failed > 0) unmet.add(step.name);
    results.push(counts);
    running.delete(step.name);
  };

  while (waiting.size > 0 || running.size > 0) {
    const step = running.size < lanes ? [...waiting].find(isReady) : undefined;
    if (!step) {
      await Promise.race(running.values());
      continue;
    }
    waiting.delete(step);
    const missing = (step.needs ?? []).filter((name) => unmet.has(name));
    if (missing.length > 0 || step.skipped) {
      notRun(step, step.skipped ?? `${missing.join(' and ')} did not succeed`);
      unmet.add(step.name);
    } else {
      running.set(step.name, start(step));
    }
  }
  return sum(results);
}
