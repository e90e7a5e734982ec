// npm run bench [NAME…] [--json FILE] [--write]: builds the bundles and measures them. With --built it measures the
// existing dist/.
import { bundle } from './bundle.mjs';
import { compileSchemas } from './compile-schemas.mjs';
import { runTypeScript } from './run-typescript.mjs';

const built = process.argv.indexOf('--built');
if (built >= 0) process.argv.splice(built, 1);
else {
  await compileSchemas();
  await bundle();
}
// same folder depth as test/bundles/, because it uses the same relative paths
await runTypeScript('test/bench/run.ts', 'out/bench/run.mjs');
