import { fileURLToPath, pathToFileURL } from 'node:url';
import { blankFile, type FileUse, mayMatter, type Phrase } from '#core';
import { createFileUses, findManifests, LIMITS, type ManifestStore, unreadablePhrase } from '#workspace';
import type { Repository } from './open-repository.js';
import { withStates } from './open-states.js';
import { pathIn } from './path-in.js';
import type { StatePair } from './resolve-revisions.js';

/** A manifest of a state, without the values of Secrets. */
export interface RevisionFile {
  readonly uri: string;
  readonly text: string;
  readonly use: FileUse;
}

export interface RevisionTexts {
  readonly before: readonly RevisionFile[];
  readonly after: readonly RevisionFile[];
  /** The files that one state cannot read, by their paths from the folder: they are left out of both. */
  readonly leftOut: readonly { readonly path: string; readonly problem: Phrase }[];
  /** Whether there are more files than the limit. */
  readonly isPartial: boolean;
}

/**
 * The manifests of two states in a folder of a repository, for hosts without a store of their own.
 *
 * @param unsaved the texts of files that are edited, by their URIs: they count in the work tree
 * @throws GitFailure
 */
export async function readRevisions(
  repository: Repository,
  pair: StatePair,
  unsaved: ReadonlyMap<string, string>,
): Promise<RevisionTexts> {
  return withStates(repository, pair, async (stores) => {
    const leftOut = new Map<string, Phrase>();
    const read = (state: 'before' | 'after') =>
      readAll(stores[state], repository.folder, {
        edited: pair[state].kind === 'work-tree' ? unsaved : new Map(),
        leaveOut: (uri, problem) => void leftOut.set(uri, problem),
      });
    const [before, after] = [await read('before'), await read('after')];
    const kept = (files: readonly RevisionFile[]): readonly RevisionFile[] =>
      files.filter(({ uri }) => !leftOut.has(uri));
    return {
      before: kept(before.files),
      after: kept(after.files),
      leftOut: [...leftOut].map(([uri, problem]) => ({
        path: pathIn(repository.folder, fileURLToPath(uri)) ?? uri,
        problem,
      })),
      isPartial: before.isPartial || after.isPartial,
    };
  });
}

interface ReadOptions {
  readonly edited: ReadonlyMap<string, string>;
  readonly leaveOut: (uri: string, problem: Phrase) => void;
}

async function readAll(
  store: ManifestStore,
  folder: string,
  { edited, leaveOut }: ReadOptions,
): Promise<{ readonly files: readonly RevisionFile[]; readonly isPartial: boolean }> {
  const top = pathToFileURL(folder).href;
  const { files: found, omitted } = await findManifests(store, [top]);
  const uses = createFileUses(store, () => [top]);
  const files: RevisionFile[] = [];
  let room = LIMITS.manifests.total;
  for (const uri of found) {
    const content = await store.read(uri, { maxBytes: LIMITS.manifests.bytes, within: [top] });
    const text = edited.get(uri) ?? ('problem' in content ? undefined : content.text);
    if (text === undefined) {
      if ('problem' in content) leaveOut(uri, unreadablePhrase(content));
      continue;
    }
    room -= text.length;
    if (room < 0) break;
    const use = await uses.of(uri);
    if (mayMatter(text, use)) files.push({ uri, text: blankFile(text), use });
  }
  return { files, isPartial: omitted > 0 || room < 0 };
}
