import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { virtualTextsInTests } from './scripts/bundle-for-browser.mjs';

/** Tests in VS Code of what other tests cover in part. They run with `UI_TESTS=all`, because each takes a quarter of a minute and more. */
const MORE_UI = [
  'beside-yaml',
  'chinese',
  'compare-routing',
  'fire-drill',
  'foreign-host',
  'import-cluster',
  'judge-built',
  'left-out',
  'live-alerts',
  'names',
  'preview',
  'preview-filters',
  'preview-many',
  'preview-message',
  'preview-reload',
  'preview-storm',
  'routing-tests',
  'save-test',
  'simulator',
  'target',
  'templates',
];

export default defineConfig({
  plugins: virtualTextsInTests,
  test: {
    // only for what hangs: a busy machine takes several times as long
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // loading the engine anew for each file takes longer than all of its tests
          isolate: false,
          include: [
            'test/{core,docs,pipelines,scripts,alertmanager,l10n,rules,sender,sources,cluster,workspace,kustomize,git,simulator,client,schemas,conformance,bench}/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          globalSetup: 'test/bundles/global-setup.ts',
          include: ['test/{server,cli,bundles,forms,editors}/**/*.test.ts'],
          isolate: false,
          // they mostly wait for the programs that they start
          maxWorkers: availableParallelism() + 1,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/e2e/ui/**/*.test.ts'],
          exclude: process.env.UI_TESTS === 'all' ? [] : MORE_UI.map((name) => `test/e2e/ui/${name}.test.ts`),
          globalSetup: 'test/e2e/harness/global-setup.ts',
          // one VS Code with its browser takes a gigabyte
          fileParallelism: false,
          // the files share one browser
          isolate: false,
          hookTimeout: 120_000,
          testTimeout: 90_000,
          // VS Code shows much of what it shows a second later, and a busy machine more
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
