import { hostSupported } from '../../test/host/places.mjs';
import { mochaCounts, vitestCounts } from './counts.mjs';

/**
 * A command that must succeed. It counts as one check, unless it writes a report with its own counts.
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command
 * @property {readonly string[]} [needs] steps that must succeed before it
 * @property {Report} [report]
 * @property {boolean} [showsResult] prints its last line of output even when it succeeds
 * @property {string} [skipped] the reason why it cannot run on this machine
 */

/** @typedef {{ file: string, read(content: unknown): import('./counts.mjs').Counts }} Report */

const NO_HOST = 'the VS Code test host runs only on Linux x64';

/** The steps of `npm test`, in order. @type {readonly Step[]} */
export const steps = [
  { name: 'generate', command: ['node', 'scripts/compile-schemas.mjs'] },
  { name: 'docs', command: ['node', 'scripts/generate-docs.mjs', '--check'], needs: ['generate'] },
  { name: 'format', command: ['biome', 'ci', '.'] },
  { name: 'unused', command: ['knip'], needs: ['generate'] },
  { name: 'host', command: ['node', 'test/host/install.mjs'], showsResult: true, ...onHost({}) },
  // The host provides Playwright's types.
  { name: 'types', command: ['tsc', '-b'], needs: ['generate', ...(hostSupported ? ['host'] : [])] },
  { name: 'bundle', command: ['node', 'scripts/bundle.mjs'], needs: ['generate'] },
  vitest('unit', { needs: ['generate'] }),
  vitest('built', { needs: ['bundle'] }),
  { name: 'package', command: ['node', 'scripts/package.mjs'], needs: ['bundle'], showsResult: true },
  { name: 'browser', command: ['node', 'test/host/provide-chromium.mjs'], showsResult: true, ...onHost({}) },
  {
    name: 'in-host',
    command: ['node', 'scripts/test/in-host.mjs'],
    // Elsewhere the same tests run in a downloaded desktop VS Code.
    needs: ['bundle', ...(hostSupported ? ['host', 'browser'] : [])],
    report: { file: 'out/reports/in-host-counts.json', read: mochaCounts },
  },
  vitest('e2e', { name: 'ui', ...onHost({ needs: ['package', 'host', 'browser'] }) }),
  // The last step searches the output of all others.
  { name: 'leaks', command: ['node', 'scripts/find-leaks.mjs'], needs: ['generate'], showsResult: true },
];

/** Names of groups of steps, for `--only`. @type {Readonly<Record<string, readonly string[]>>} */
export const groups = {
  check: ['docs', 'format', 'unused', 'types'],
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
