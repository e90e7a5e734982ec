// Puts the declarations of the public API, and those that they import, into dist/types: what npm publishes beside core.mjs.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const source = join(root, 'out/types/core/src');
const target = join(root, 'dist/types');
const ENTRY = 'api.d.ts';
const SPECIFIER = /\b(?:from |import\()['"](\.[^'"]+)\.js['"]/g;

execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'core'], {
  cwd: root,
  stdio: 'inherit',
});
rmSync(target, { recursive: true, force: true });
const files = new Set([ENTRY]);
for (const file of files) {
  const text = readFileSync(join(source, file), 'utf8');
  for (const [, specifier = ''] of text.matchAll(SPECIFIER)) files.add(`${posix.join(dirname(file), specifier)}.d.ts`);
  mkdirSync(dirname(join(target, file)), { recursive: true });
  cpSync(join(source, file), join(target, file));
}
// they describe an ECMAScript module, core.mjs, in a package whose other files are CommonJS
writeFileSync(join(target, 'package.json'), JSON.stringify({ type: 'module' }));
