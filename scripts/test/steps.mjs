import { hostSupported } from '../../test/host/places.mjs';
import { mochaCounts, vitestCounts } from './counts.mjs';

/**
 * A command that must succeed. It counts as one check, unless it writes a report with its own counts.
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command
 * @property {readonly string[]} [needs] steps that must have succeeded before
 * @property {Report} [report]
 * @property {boolean} [tells] its last line is useful even if it succeeded
 * @property {string} [skipped] why it cannot run on this machine
 */

/** @typedef {{ file: string, read(content: unknown): import('./counts.mjs').Counts }} Report */

const NO_HOST = 'the VS Code test host runs only on Linux x64';

/** What `npm test` does, in this order. @type {readonly Step[]} */
export const steps = [
  { name: 'generate', command: ['node', 'scripts/compile-schemas.mjs'] },
  { name: 'docs', command: ['node', 'scripts/generate-docs.mjs', '--check'], needs: ['generate'] },
  { name: 'format', command: ['biome', 'ci', '.'] },
  { name: 'unused', command: ['knip'], needs: ['generate'] },
  { name: 'host', command: ['node', 'test/host/install.mjs'], tells: true, ...onHost({}) },
  // Playwright's types are installed with the host
  { name: 'types', command: ['tsc', '-b'], needs: ['generate', ...(hostSupported ? ['host'] : [])] },
  { name: 'bundle', command: ['node', 'scripts/bundle.mjs'], needs: ['generate'] },
  vitest('unit', { needs: ['generate'] }),
  vitest('built', { needs: ['bundle'] }),
  { name: 'package', command: ['node', 'scripts/package.mjs'], needs: ['bundle'], tells: true },
  { name: 'browser', command: ['node', 'test/host/provide-chromium.mjs'], tells: true, ...onHost({}) },
  {
    name: 'in-host',
    command: ['node', 'scripts/test/in-host.mjs'],
    // on other platforms the same tests run in a downloaded desktop VS Code
    needs: ['bundle', ...(hostSupported ? ['host', 'browser'] : [])],
    report: { file: 'out/reports/in-host-counts.json', read: mochaCounts },
  },
  vitest('e2e', { name: 'ui', ...onHost({ needs: ['package', 'host', 'browser'] }) }),
  // last, because it searches the output of all other steps
  { name: 'leaks', command: ['node', 'scripts/find-leaks.mjs'], needs: ['generate'], tells: true },
];

/** Names for groups of steps, for `--only`. @type {Readonly<Record<string, readonly string[]>>} */
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
