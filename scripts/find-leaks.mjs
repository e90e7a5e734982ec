// The last step of npm test: searches everything that the tests wrote for the secrets that they used.
import { runTypeScript } from './run-typescript.mjs';

await runTypeScript('test/leaks/run.ts', 'out/leaks/run.mjs');
