import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../paths.js';

const run = promisify(execFile);
const TYPESCRIPT = join(root, 'node_modules/typescript/bin/tsc');

/** How projects find the types of a package. */
export type Resolution = 'nodenext' | 'bundler';

/**
 * Compiles files as a strict project does, declarations of packages included, into `out`; `bundler` only checks them.
 *
 * @returns what the compiler reports, a line each; none: everything is right
 */
export async function typeCheck(
  folder: string,
  resolution: Resolution,
  files: readonly string[],
): Promise<readonly string[]> {
  const project = join(folder, `tsconfig.${resolution}.json`);
  const compilerOptions = {
    target: 'es2022',
    module: resolution === 'nodenext' ? 'nodenext' : 'preserve',
    moduleResolution: resolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noUnusedLocals: true,
    skipLibCheck: false,
    types: ['node'],
    declaration: true,
    rootDir: '.',
    ...(resolution === 'nodenext' ? { outDir: 'out' } : { noEmit: true }),
  };
  await writeFile(project, JSON.stringify({ compilerOptions, files }));
  try {
    await run(process.execPath, [TYPESCRIPT, '-p', project, '--pretty', 'false'], { cwd: folder });
    return [];
  } catch (error) {
    const { stdout } = error as { readonly stdout?: string };
    if (!stdout) throw error;
    return stdout.trim().split('\n');
  }
}
