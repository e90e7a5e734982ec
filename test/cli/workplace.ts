import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../bundles/paths.js';
import { type Case, casesFolder } from './case.js';

/** A folder of its own with the files of a case. */
export function makeWorkplace(
  name: string,
  { copy, files = {}, latin1 = {}, modes = {} }: Case,
  fill: (text: string) => string,
): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'cli-case-')));
  const input = join(casesFolder, name, 'input');
  if (copy !== undefined) cpSync(join(root, copy), folder, { recursive: true });
  if (existsSync(input)) cpSync(input, folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) write(join(folder, path), text, 'utf8');
  for (const [path, text] of Object.entries(latin1)) write(join(folder, path), text, 'latin1');
  fillFiles(folder, fill);
  for (const [path, mode] of Object.entries(modes)) chmodSync(join(folder, path), Number.parseInt(mode, 8));
  return folder;
}

function write(file: string, text: string, encoding: BufferEncoding): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, encoding);
}

function fillFiles(path: string, fill: (text: string) => string): void {
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path)) fillFiles(join(path, entry), fill);
    return;
  }
  const text = readFileSync(path, 'latin1');
  const filled = fill(text);
  if (filled !== text) writeFileSync(path, filled, 'latin1');
}
