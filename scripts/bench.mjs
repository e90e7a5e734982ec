// npm run bench [NAME…] [--json FILE] [--write-readme]: builds what ships, bundles test/bench/run.ts, which Node 20 cannot
// run as it is, and starts it. With --built it measures dist/ as it is.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { bundle } from './bundle.mjs';
import { compileSchemas } from './compile-schemas.mjs';
import { root } from './test/root.mjs';

const built = process.argv.indexOf('--built');
if (built >= 0) {
  process.argv.splice(built, 1);
} else {
  await compileSchemas();
  await bundle();
}
// as deep in the repository as test/bundles/, whose paths it uses
const outfile = join(root, 'out/bench/run.mjs');
await build({
  entryPoints: ['test/bench/run.ts'],
  absWorkingDir: root,
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
await import(pathToFileURL(outfile).href);
