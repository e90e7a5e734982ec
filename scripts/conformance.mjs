// npm run conformance -- FOLDER…: compares with the recordings in the given folders.
import { runTypeScript } from './run-typescript.mjs';

await runTypeScript('test/conformance/run.ts', 'out/conformance.mjs');
