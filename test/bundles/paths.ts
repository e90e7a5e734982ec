import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** What ships: built by the global set-up of the tests that use it. */
export const bundleFolder = join(root, 'dist');
