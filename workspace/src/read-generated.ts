import { contentKey, type GeneratedEntry, type GeneratorContents, generatedEntries, type generatorFiles } from '#core';
import { LIMITS } from './limits.js';
import type { ManifestStore } from './manifest-store.js';

/**
 * What the files of a kustomization's generators hold, up to a limit of all together. One that cannot be read is missing.
 *
 * @param folder the URI of the folder that the paths start from
 */
export async function readGenerated(
  store: ManifestStore,
  folder: string,
  named: ReturnType<typeof generatorFiles>,
  within: readonly string[],
): Promise<GeneratorContents> {
  const files = new Map<string, readonly GeneratedEntry[]>();
  let total = 0;
  for (const { kind, form, path } of named.slice(0, LIMITS.generators.files)) {
    const content = await store.read(store.resolve(folder, path), { maxBytes: LIMITS.generators.bytes, within });
    total += 'problem' in content ? 0 : content.size;
    if (total > LIMITS.generators.total) break;
    if (!('problem' in content)) files.set(contentKey(kind, form, path), generatedEntries(kind, form, content.text));
  }
  return files;
}
