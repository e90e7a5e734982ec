import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { withoutAnnotations } from './annotations.js';

const folder = new URL('./', import.meta.url);

export type FixtureName = 'valid' | 'invalid' | 'fixed';

export function fixturePath(id: string, name: FixtureName): string {
  return fileURLToPath(new URL(`${id}/${name}.yaml`, folder));
}

/** The text of a fixture without its annotations. */
export function readFixture(id: string, name: FixtureName): string {
  return withoutAnnotations(readFileSync(fixturePath(id, name), 'utf8'));
}

export function hasFixture(id: string, name: FixtureName): boolean {
  return existsSync(fixturePath(id, name));
}

export function fixtureFolders(): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
}
