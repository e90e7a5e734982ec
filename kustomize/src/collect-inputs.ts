import {
  buildInputs,
  declaresFunction,
  type FileUse,
  isRemote,
  KUSTOMIZATION,
  KUSTOMIZATION_FILES,
  kustomizationIn,
  MANIFEST,
  type PatchTarget,
  patchUse,
  phrase,
  pluginNeeds,
} from '#core';
import type { ManifestStore } from '#workspace';
import { type Allowed, requireAllowed } from './allowed.js';
import { BuildFailure } from './build-failure.js';
import type { InputFile } from './built-manifests.js';
import { createInputReader } from './input-reader.js';

interface CollectOptions {
  readonly store: ManifestStore;
  /** The URIs of the folders that files must be in. */
  readonly within: readonly string[];
  readonly allowed: ReadonlySet<Allowed>;
}

/**
 * The files that the build of a folder reads, those of bases before those that use them. Nothing outside of the given
 * folders, or on other machines.
 *
 * @param folder its URI
 * @throws BuildFailure if one cannot be read, or the build would do what is not allowed
 */
export async function collectInputs(
  folder: string,
  { store, within, allowed }: CollectOptions,
): Promise<readonly InputFile[]> {
  const files = new Map<string, InputFile>();
  const seen = new Set<string>();
  const read = createInputReader(folder, { store, within });

  async function add(uri: string, use: FileUse): Promise<string> {
    const { text } = await read(uri);
    if (!files.has(uri)) files.set(uri, { uri, text, use });
    return text;
  }

  async function addFolder(at: string): Promise<void> {
    if (seen.has(at)) return;
    seen.add(at);
    const names = await Promise.all(
      KUSTOMIZATION_FILES.map(async (name) => ({
        uri: store.resolve(at, name),
        entry: await store.stat(store.resolve(at, name)),
      })),
    );
    const found = names.find(({ entry }) => entry && !entry.isFolder)?.uri;
    if (found === undefined)
      throw new BuildFailure([phrase('{path} has no kustomization.', { path: store.display(at) })]);
    const { text } = await read(found);
    const inputs = buildInputs(text);
    if (!inputs) throw new BuildFailure([phrase('{path} is not a kustomization.', { path: store.display(found) })]);
    for (const resource of inputs.resources) await addResource(at, resource);
    if (inputs.charts !== undefined) requireAllowed('helm', store.display(found), allowed);
    const targets = new Map<string, readonly PatchTarget[]>();
    for (const { text: path, target } of kustomizationIn(text)?.patches ?? []) {
      const uri = store.resolve(at, path);
      targets.set(uri, [...(targets.get(uri) ?? []), ...(target ? [target] : [])]);
    }
    for (const path of inputs.files) {
      const uri = store.resolve(at, path);
      const patched = targets.get(uri);
      await add(uri, patched ? patchUse(patched) : MANIFEST);
    }
    for (const plugin of inputs.plugins) await addPlugin(at, plugin, found);
    if (inputs.charts !== undefined) await addCharts(store.resolve(at, inputs.charts));
    files.set(found, { uri: found, text, use: KUSTOMIZATION });
  }

  async function addResource(at: string, resource: string): Promise<void> {
    const uri = store.resolve(at, resource);
    const entry = await store.stat(uri);
    if (!entry && isRemote(resource)) {
      requireAllowed('remote', resource, allowed);
      return;
    }
    if (entry?.isFolder) return addFolder(`${uri}/`);
    const text = await add(uri, MANIFEST);
    if (declaresFunction(text)) requireAllowed('plugins', store.display(uri), allowed);
  }

  async function addPlugin(at: string, plugin: string, kustomization: string): Promise<void> {
    const isInline = /[\n{]|:\s/.test(plugin);
    const uri = store.resolve(at, plugin);
    if (!isInline && (await store.stat(uri))?.isFolder) return addFolder(`${uri}/`);
    const { starts, files: used } = pluginNeeds(isInline ? plugin : await add(uri, MANIFEST));
    const name = store.display(isInline ? kustomization : uri);
    if (starts !== 'nothing') requireAllowed(starts === 'helm' ? 'helm' : 'plugins', name, allowed);
    for (const path of used) await add(store.resolve(at, path), MANIFEST);
  }

  async function addCharts(at: string): Promise<void> {
    const { files: found } = await store.list(at, ['**/*'], { hidden: true, within });
    for (const uri of found) await add(uri, MANIFEST);
  }

  await addFolder(folder.endsWith('/') ? folder : `${folder}/`);
  return [...files.values()];
}
