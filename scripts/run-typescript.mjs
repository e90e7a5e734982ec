import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { compileSchemas } from './compile-schemas.mjs';
import { root } from './test/root.mjs';

/**
 * Bundles a TypeScript file of the repository, which Node 20 cannot run directly, and runs it in this process.
 * @param {string} entry relative to the root
 * @param {string} outfile relative to the root
 */
export async function runTypeScript(entry, outfile) {
  await compileSchemas();
  await build({
    entryPoints: [entry],
    absWorkingDir: root,
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    logLevel: 'warning',
  });
  await import(pathToFileURL(join(root, outfile)).href);
}
