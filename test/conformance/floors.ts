import { readFileSync, writeFileSync } from 'node:fs';
import { isLine } from './kind.js';

/** How many lines of each recording must agree at least, by `FOLDER/NAME`; recordings without an entry: all. */
export type Floors = Readonly<Record<string, number>>;

export function readFloors(path: string): Floors {
  const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (!isLine(value)) throw new Error(`${path}: not an object`);
  return Object.fromEntries(Object.entries(value).map(([name, floor]) => [name, Number(floor)]));
}

/** The floors after a run: they only rise, and those of recordings in which every line agrees are not needed. */
export function raised(
  floors: Floors,
  results: readonly { readonly name: string; readonly agreed: number; readonly total: number }[],
): Floors {
  const all = new Map(Object.entries(floors));
  for (const { name, agreed, total } of results) {
    if (agreed === total) all.delete(name);
    else all.set(name, Math.max(agreed, floors[name] ?? 0));
  }
  return Object.fromEntries([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function writeFloors(path: string, floors: Floors): void {
  writeFileSync(path, `${JSON.stringify(floors, undefined, 2)}\n`);
}
