import { fileURLToPath } from 'node:url';
import { findLeaks } from './find-leaks.js';
import { SEEDED } from './seeded-secrets.js';

/** The folders with the output of tests: pages, logs, traces, and the output of the steps. */
const FOLDERS = ['artifacts', 'out/reports'];

// The bundle in out/leaks/ is at the same depth in the repository as this file.
const root = fileURLToPath(new URL('../..', import.meta.url));
const { files, bytes, leaks } = findLeaks(root, FOLDERS, SEEDED);
for (const { file, secret, line } of leaks) console.error(`${file}:${line} contains the seeded secret “${secret}”`);
if (files === 0) console.error('No files to search: run the tests first.');
console.log(`${files} files, ${Math.round(bytes / 1024)} KiB searched for ${Object.keys(SEEDED).length} secrets`);
process.exitCode = leaks.length > 0 || files === 0 ? 1 : 0;
