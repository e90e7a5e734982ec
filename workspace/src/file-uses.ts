import {
  type FileUse,
  isKustomizationFile,
  KUSTOMIZATION,
  KUSTOMIZATION_FILES,
  kustomizationIn,
  MANIFEST,
  type PatchTarget,
  patchUse,
} from '#core';
import { folderOf } from './folder-of.js';
import { LIMITS } from './limits.js';
import type { ManifestStore } from './manifest-store.js';

/** What files are for, by the kustomizations beside them and in the folders above: these may name no others. */
export interface FileUses {
  of(uri: string): Promise<FileUse>;
  /** The same for a file that was asked for before; undefined: it was not, or this is being looked up. */
  known(uri: string): FileUse | undefined;
  /** A kustomization may have changed. Whether any file may have another use now. */
  update(uri: string): Promise<boolean>;
  /** Forgets all that was read. */
  reload(): void;
}

/** The patches that the kustomization of a folder names: by their URI, with their targets. */
type Patches = ReadonlyMap<string, readonly PatchTarget[]>;

const NONE: Patches = new Map();

/** @param given the URIs of the workspace's folders, or of the working folder; the search ends there, or with a repository */
export function createFileUses(store: ManifestStore, given: () => readonly string[]): FileUses {
  let folders = new Map<string, Promise<Patches>>();
  let chains = new Map<string, Promise<readonly string[]>>();
  let uses = new Map<string, FileUse>();

  /** The folder and those above it, up to the top of its repository, else to the given one. */
  async function chainOf(folder: string): Promise<readonly string[]> {
    const above: string[] = [];
    for (let at = folder; ; at = folderOf(at)) {
      above.push(at);
      if (await store.stat(store.resolve(at, '.git'))) return above;
      if (folderOf(at) === at) break;
    }
    const tops = given().map((uri) => (uri.endsWith('/') ? uri : `${uri}/`));
    const inside = above.filter((at) => tops.some((top) => at.startsWith(top)));
    return inside.length > 0 ? inside : [folder];
  }

  async function patchesOf(folder: string, within: readonly string[]): Promise<Patches> {
    for (const name of KUSTOMIZATION_FILES) {
      const content = await store.read(store.resolve(folder, name), { maxBytes: LIMITS.small.bytes, within });
      if ('problem' in content) continue;
      const found = new Map<string, readonly PatchTarget[]>();
      for (const { text, target } of kustomizationIn(content.text)?.patches ?? []) {
        const uri = store.resolve(folder, text);
        found.set(uri, [...(found.get(uri) ?? []), ...(target ? [target] : [])]);
      }
      return found;
    }
    return NONE;
  }

  async function find(uri: string): Promise<FileUse> {
    const file = store.identify(uri);
    if (file === undefined) return MANIFEST;
    const folder = folderOf(file);
    const chain = await kept(chains, folder, () => chainOf(folder));
    const found = await Promise.all(chain.map((at) => kept(folders, at, () => patchesOf(at, [chain.at(-1) ?? at]))));
    const targets = found.flatMap((patches) => patches.get(file) ?? []);
    return found.some((patches) => patches.has(file)) ? patchUse(targets) : MANIFEST;
  }

  const of: FileUses['of'] = async (uri) => {
    if (isKustomizationFile(uri)) return KUSTOMIZATION;
    const known = uses;
    const use = known.get(uri) ?? (await find(uri));
    known.set(uri, use);
    // what changed meanwhile is looked up again, so that an old answer never comes after a new one
    return uses === known ? use : of(uri);
  };

  return {
    of,
    known: (uri) => (isKustomizationFile(uri) ? KUSTOMIZATION : uses.get(uri)),
    async update(uri) {
      const file = store.identify(uri);
      if (file === undefined || !isKustomizationFile(file)) return false;
      const folder = folderOf(file);
      const before = await (folders.get(folder) ?? undefined);
      const chain = await kept(chains, folder, () => chainOf(folder));
      const after = await patchesOf(folder, [chain.at(-1) ?? folder]);
      if (before && keyOf(before) === keyOf(after)) return false;
      folders.set(folder, Promise.resolve(after));
      uses = new Map();
      return true;
    },
    reload() {
      folders = new Map();
      chains = new Map();
      uses = new Map();
    },
  };
}

function kept<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

function keyOf(patches: Patches): string {
  return JSON.stringify([...patches]);
}
