import {
  type FileUse,
  generatorFiles,
  isKustomizationFile,
  KUSTOMIZATION,
  KUSTOMIZATION_FILES,
  type KustomizationFacts,
  type KustomizationUse,
  kustomizationIn,
  MANIFEST,
  type PatchTarget,
  patchUse,
} from '#core';
import { folderOf } from './folder-of.js';
import { LIMITS } from './limits.js';
import type { ManifestStore } from './manifest-store.js';
import { readGenerated } from './read-generated.js';

/** What files are for, by the kustomizations beside them and in the folders above: these may name no others. */
export interface FileUses {
  of(uri: string): Promise<FileUse>;
  /** The same for a file that was asked for before; undefined: it was not, or this is being looked up. */
  known(uri: string): FileUse | undefined;
  /** The files that the generators of kustomizations name, whether they exist or not. */
  generated(): ReadonlySet<string>;
  /**
   * A kustomization, or a file that its generators name, may have changed. Whether any file may have another use now.
   *
   * @param again whether to read the files of its generators again, although it names the same ones
   */
  update(uri: string, again: boolean): Promise<boolean>;
  /** Forgets all that was read. */
  reload(): void;
}

/** The patches that the kustomization of a folder names: by their URI, with their targets. */
type Patches = ReadonlyMap<string, readonly PatchTarget[]>;

interface KnownUse {
  /** The files of the generators, as the kustomization names them. */
  readonly names: string;
  /** The same as URIs. */
  readonly sources: ReadonlySet<string>;
  readonly use: KustomizationUse;
}

/** @param given the URIs of the workspace's folders, or of the working folder; the search ends there, or with a repository */
export function createFileUses(store: ManifestStore, given: () => readonly string[]): FileUses {
  let folders = new Map<string, Promise<Patches>>();
  let chains = new Map<string, Promise<readonly string[]>>();
  let uses = new Map<string, FileUse>();
  /** The last use of each kustomization, which stays the same object while its files do. */
  const kustomizationUses = new Map<string, KnownUse>();

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

  async function readKustomization(uri: string, within: readonly string[]): Promise<KustomizationFacts | undefined> {
    const content = await store.read(uri, { maxBytes: LIMITS.small.bytes, within });
    return 'problem' in content ? undefined : kustomizationIn(content.text);
  }

  async function patchesOf(folder: string, within: readonly string[]): Promise<Patches> {
    const found = new Map<string, readonly PatchTarget[]>();
    for (const name of KUSTOMIZATION_FILES) {
      const facts = await readKustomization(store.resolve(folder, name), within);
      if (!facts) continue;
      for (const { text, target } of facts.patches) {
        const uri = store.resolve(folder, text);
        found.set(uri, [...(found.get(uri) ?? []), ...(target ? [target] : [])]);
      }
      break;
    }
    return found;
  }

  /** A kustomization with what the files of its generators hold. */
  async function kustomizationUse(uri: string, again: boolean): Promise<KustomizationUse> {
    const file = store.identify(uri);
    const folder = file === undefined ? undefined : folderOf(file);
    if (file === undefined || folder === undefined) return KUSTOMIZATION;
    const chain = await kept(chains, folder, () => chainOf(folder));
    const within = [chain.at(-1) ?? folder];
    const named = generatorFiles((await readKustomization(file, within))?.generators ?? []);
    const names = JSON.stringify(named);
    const last = kustomizationUses.get(uri);
    if (last?.names === names && !again) return last.use;
    const sources = new Set(named.map(({ path }) => store.resolve(folder, path)));
    const files = await readGenerated(store, folder, named, within);
    const found: KustomizationUse = files.size === 0 ? KUSTOMIZATION : { kind: 'kustomization', files };
    const use = last && contentOf(last.use) === contentOf(found) ? last.use : found;
    kustomizationUses.set(uri, { names, sources, use });
    return use;
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

  async function updateSource(file: string): Promise<boolean> {
    const affected = [...kustomizationUses].filter(([, { sources }]) => sources.has(file));
    const changed = await Promise.all(
      affected.map(async ([uri, { use }]) => (await kustomizationUse(uri, true)) !== use),
    );
    if (!changed.includes(true)) return false;
    uses = new Map();
    return true;
  }

  const of: FileUses['of'] = async (uri) => {
    const known = uses;
    const use = known.get(uri) ?? (isKustomizationFile(uri) ? await kustomizationUse(uri, true) : await find(uri));
    known.set(uri, use);
    // what changed meanwhile is looked up again, so that an old answer never comes after a new one
    return uses === known ? use : of(uri);
  };

  return {
    of,
    known: (uri) => uses.get(uri),
    generated: () => new Set([...kustomizationUses.values()].flatMap(({ sources }) => [...sources])),
    async update(uri, again) {
      const file = store.identify(uri);
      if (file === undefined) return false;
      if (!isKustomizationFile(file)) return updateSource(file);
      const folder = folderOf(file);
      const before = await folders.get(folder);
      const chain = await kept(chains, folder, () => chainOf(folder));
      const after = await patchesOf(folder, [chain.at(-1) ?? folder]);
      const use = await kustomizationUse(uri, again);
      const generates = (uses.get(uri) ?? use) !== use;
      folders.set(folder, Promise.resolve(after));
      if ((!before || keyOf(before) === keyOf(after)) && !generates) return false;
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

function contentOf({ files }: KustomizationUse): string {
  return JSON.stringify([...files]);
}

function keyOf(patches: Patches): string {
  return JSON.stringify([...patches]);
}
