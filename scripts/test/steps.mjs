import { hostSupported } from '../../test/host/places.mjs';
import { mochaCounts, vitestCounts } from './counts.mjs';

/**
 * A command that must succeed. It counts as one check, unless it writes a report with its own counts.
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command
 * @property {readonly string[]} [needs] steps that must succeed before it
 * @property {readonly string[]} [after] steps that must have ended before it, whatever came of them
 * @property {Report} [report]
 * @property {boolean} [showsResult] prints its last line of output even when it succeeds
 * @property {string} [skipped] the reason why it cannot run on this machine
 */

/** @typedef {{ file: string, read(content: unknown): import('./counts.mjs').Counts }} Report */

const NO_HOST = 'the VS Code test host runs only on Linux x64';

/**
 * The steps of `npm test`. They start in this order as far as `needs` and `after` allow: `ui` takes longest, so what it needs
 * comes first, and where there are enough cores the others run beside it.
 * @type {readonly Step[]}
 */
const checks = [
  { name: 'generate', command: ['node', 'scripts/compile-schemas.mjs'] },
  { name: 'bundle', command: ['node', 'scripts/bundle.mjs'], needs: ['generate'] },
  { name: 'host', command: ['node', 'test/host/install.mjs'], showsResult: true, ...onHost({}) },
  { name: 'package', command: ['node', 'scripts/package.mjs'], needs: ['bundle'], showsResult: true },
  { name: 'browser', command: ['node', 'test/host/provide-chromium.mjs'], showsResult: true, ...onHost({}) },
  vitest('e2e', { name: 'ui', ...onHost({ needs: ['package', 'host', 'browser'] }) }),
  {
    name: 'in-host',
    command: ['node', 'scripts/test/in-host.mjs'],
    // Elsewhere the same tests run in a downloaded desktop VS Code.
    needs: ['bundle', ...(hostSupported ? ['host', 'browser'] : [])],
    report: { file: 'out/reports/in-host-counts.json', read: mochaCounts },
  },
  { name: 'docs', command: ['node', 'scripts/generate-docs.mjs', '--check'], needs: ['generate'] },
  { name: 'notices', command: ['node', 'scripts/notices.mjs', '--check'], needs: ['bundle'] },
  { name: 'format', command: ['biome', 'ci', '.'] },
  { name: 'unused', command: ['knip'], needs: ['generate'] },
  // The host provides Playwright's types.
  { name: 'types', command: ['tsc', '-b'], needs: ['generate', ...(hostSupported ? ['host'] : [])] },
  vitest('unit', { needs: ['generate'] }),
  // A test makes declarations again, in the folder of `types`, and packs `dist`, from which `package` copies.
  vitest('built', { needs: ['bundle'], after: ['types', 'package'] }),
];

/** The steps, and at the end the search in what all others left behind. @type {readonly Step[]} */
export const steps = [
  ...checks,
  {
    name: 'leaks',
    command: ['node', 'scripts/find-leaks.mjs'],
    needs: ['generate'],
    after: checks.map(({ name }) => name),
    showsResult: true,
  },
];

/** Names of groups of steps, for `--only`. @type {Readonly<Record<string, readonly string[]>>} */
export const groups = {
  check: ['docs', 'notices', 'format', 'unused', 'types'],
  e2e: ['in-host', 'ui'],
};

/** @returns {Step} */
function vitest(project, more) {
  const file = `out/reports/vitest-${project}.json`;
  return {
    name: project,
    command: ['vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${file}`],
    report: { file, read: vitestCounts },
    ...more,
  };
}

/** @returns {Partial<Step>} the properties of a step that needs the test host */
function onHost(step) {
  return hostSupported ? step : { ...step, skipped: NO_HOST };
}
