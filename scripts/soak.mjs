// npm run soak [-- --sends N --edits N --seed N]: builds the bundles, then sends 10,000 messages to a hostile server, and
// makes a million random edits, compared with a fresh server. The tests do the same in a bounded form.
import { bundle } from './bundle.mjs';
import { compileSchemas } from './compile-schemas.mjs';
import { runTypeScript } from './run-typescript.mjs';

await compileSchemas();
await bundle();
// same folder depth as test/bundles/, because it uses the same relative paths
await runTypeScript('test/soak/run.ts', 'out/soak/run.mjs');
