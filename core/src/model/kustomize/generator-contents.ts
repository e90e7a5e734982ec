import type { ValueTraits } from '../facts.js';
import { valueTraits } from '../read/value-traits.js';
import type { GeneratorFacts } from './kustomization.js';

/** What a file of a generator gives the object. Of Secrets, no value is kept. */
export type GeneratedEntry =
  | { readonly key: string; readonly text: string }
  | { readonly key: string; readonly traits: ValueTraits };

/** By {@link contentKey}. */
export type GeneratorContents = ReadonlyMap<string, readonly GeneratedEntry[]>;

type Form = 'file' | 'env';

/** @param path as the kustomization writes it */
export function contentKey(kind: GeneratorFacts['kind'], form: Form, path: string): string {
  return `${kind} ${form} ${path}`;
}

/** The files of a kustomization's generators that must be read, each once. */
export function generatorFiles(
  generators: readonly GeneratorFacts[],
): readonly { readonly kind: GeneratorFacts['kind']; readonly form: Form; readonly path: string }[] {
  const all = generators.flatMap(({ kind, files, envs }) => [
    ...files.map(({ path }) => ({ kind, form: 'file' as const, path })),
    ...envs.map(({ text }) => ({ kind, form: 'env' as const, path: text })),
  ]);
  return [...new Map(all.map((file) => [contentKey(file.kind, file.form, file.path), file])).values()];
}

/** The entries that the text of a file gives: for a whole file one, without its key. */
export function generatedEntries(kind: GeneratorFacts['kind'], form: Form, text: string): readonly GeneratedEntry[] {
  const values = form === 'env' ? envLines(text) : [{ key: '', value: text }];
  return values.map(({ key, value }) =>
    kind === 'Secret' ? { key, traits: valueTraits(value) } : { key, text: value },
  );
}

/** Lines of `KEY=VALUE`. A key without a value takes one from the environment. */
function envLines(text: string): readonly { readonly key: string; readonly value: string }[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const written = line.trimStart();
    if (written === '' || written.startsWith('#')) return [];
    const at = written.indexOf('=');
    return [{ key: at < 0 ? written.trim() : written.slice(0, at), value: at < 0 ? '' : written.slice(at + 1) }];
  });
}
