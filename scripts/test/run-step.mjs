import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Runs a step. At its end prints one line about it, and its whole output if it failed: other steps may run at the same time.
 * @param {import('./steps.mjs').Step} step
 * @returns {Promise<import('./counts.mjs').Counts>}
 */
export async function runStep({ name, command, report, showsResult = false }) {
  if (report) rmSync(join(root, report.file), { force: true });
  const { ok, output, seconds } = await runCommand(command);
  keepOutput(name, output);
  const counts = count(ok, report);
  const facts = [counts.failed > 0 ? 'FAILED' : 'ok'];
  if (report) facts.push(`${counts.passed} passed, ${counts.failed} failed`);
  facts.push(`${seconds.toFixed(1)} s`);
  if (showsResult) facts.push(output.split('\n').at(-1) ?? '');
  console.log(`${heading(name)}${facts.join('  ')}`);
  if (counts.failed > 0) console.log(`\n$ ${command.join(' ')}\n${output}\n`);
  return counts;
}

/**
 * @param {string} name of a step
 * @returns {string} the beginning of its line
 */
export function heading(name) {
  return `${name.padEnd(10)}`;
}

/** A failed command counts as a failure regardless of its report; so does a missing report. */
function count(ok, report) {
  if (!report) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  const file = join(root, report.file);
  const counts = existsSync(file) ? report.read(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1 };
  return ok ? counts : { ...counts, failed: Math.max(counts.failed, 1) };
}

/** Keeps the output for the search for leaks, and for people. */
function keepOutput(name, output) {
  const folder = join(root, 'artifacts/output');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.log`), `${output}\n`);
}
