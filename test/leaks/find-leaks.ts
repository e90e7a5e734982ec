import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { writtenForms } from './written-forms.js';

export interface Leak {
  /** Relative to the searched folder. */
  readonly file: string;
  /** The name of the secret, never the secret. */
  readonly secret: string;
  readonly line: number;
}

export interface Search {
  readonly files: number;
  readonly bytes: number;
  readonly leaks: readonly Leak[];
}

/** Pictures contain no searchable text; the content of each page is in a file next to them. */
const PICTURE = /\.(png|jpe?g|webp)$/i;

/** Finds the secrets in all files of the folders, in every form. Skips missing folders. */
export function findLeaks(root: string, folders: readonly string[], secrets: Readonly<Record<string, string>>): Search {
  const forms = Object.entries(secrets).map(([name, secret]) => ({ name, forms: writtenForms(secret) }));
  const leaks: Leak[] = [];
  let files = 0;
  let bytes = 0;
  for (const file of folders.flatMap((folder) => filesBelow(join(root, folder)))) {
    const text = readFileSync(file, 'utf8');
    files++;
    bytes += text.length;
    for (const secret of forms) {
      const at = secret.forms.map((form) => text.indexOf(form)).find((index) => index >= 0);
      if (at === undefined) continue;
      leaks.push({ file: relative(root, file), secret: secret.name, line: text.slice(0, at).split('\n').length });
    }
  }
  return { files, bytes, leaks };
}

function filesBelow(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !PICTURE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}
