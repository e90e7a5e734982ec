import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from './root.mjs';

/**
 * Bundles the runner of the in-host tests and each test file into one folder.
 * @returns {Promise<string>} the path of the runner
 */
export async function bundleInHostTests() {
  const outdir = join(root, 'out/e2e/in-host');
  rmSync(outdir, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: ['test/e2e/in-host/index.ts', 'test/e2e/in-host/*.test.ts'],
    outdir,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    sourcemap: 'inline',
    // VS Code provides `vscode`, and mocha must find its own files.
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return join(outdir, 'index.cjs');
}
