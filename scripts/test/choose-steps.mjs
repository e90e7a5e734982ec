import { parseArgs } from 'node:util';
import { groups, steps } from './steps.mjs';

/**
 * @param {readonly string[]} words the command line
 * @returns {readonly import('./steps.mjs').Step[]} the steps to run, including the steps that they need
 * @throws {TypeError} for an unknown option
 * @throws {RangeError} for an unknown step
 */
export function chooseSteps(words) {
  const { values } = parseArgs({
    args: [...words],
    options: { only: { type: 'string' }, 'no-e2e': { type: 'boolean', default: false } },
  });
  const wanted = new Set(values.only ? values.only.split(',').flatMap(expand) : steps.map(({ name }) => name));
  if (values['no-e2e']) for (const name of ['package', 'host', 'browser', ...groups.e2e]) wanted.delete(name);
  // A step comes after the steps that it needs, so one pass from the end finds them all.
  for (const { name, needs } of steps.toReversed()) {
    if (wanted.has(name)) for (const needed of needs ?? []) wanted.add(needed);
  }
  return steps.filter(({ name }) => wanted.has(name));
}

/** @returns {readonly string[]} the steps that a word of `--only` selects */
function expand(name) {
  const group = groups[name];
  if (group) return group;
  if (steps.some((step) => step.name === name)) return [name];
  const known = [...Object.keys(groups), ...steps.map((step) => step.name)];
  throw new RangeError(`unknown step ${name}; known: ${known.join(', ')}`);
}
