import { fileURLToPath } from 'node:url';
import { findLeaks } from './find-leaks.js';
import { SEEDED } from './seeded-secrets.js';

/** What tests leave behind: pages, logs, traces, and what the steps printed. */
const FOLDERS = ['artifacts', 'out/reports'];

// as deep in the repository as out/leaks/, where the bundle is
const root = fileURLToPath(new URL('../..', import.meta.url));
const { files, bytes, leaks } = findLeaks(root, FOLDERS, SEEDED);
for (const { file, secret, line } of leaks) console.error(`${file}:${line} holds the seeded secret “${secret}”`);
if (files === 0) console.error('There is nothing to search: the tests have left no files.');
console.log(`${files} files, ${Math.round(bytes / 1024)} KiB searched for ${Object.keys(SEEDED).length} secrets`);
process.exitCode = leaks.length > 0 || files === 0 ? 1 : 0;
