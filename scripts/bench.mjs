// npm run bench [NAME…] [--json FILE] [--write]: builds what ships, and measures it. With --built it measures dist/
// as it is.
import { bundle } from './bundle.mjs';
import { compileSchemas } from './compile-schemas.mjs';
import { runTypeScript } from './run-typescript.mjs';

const built = process.argv.indexOf('--built');
if (built >= 0) process.argv.splice(built, 1);
else {
  await compileSchemas();
  await bundle();
}
// as deep in the repository as test/bundles/, whose paths it uses
await runTypeScript('test/bench/run.ts', 'out/bench/run.mjs');
