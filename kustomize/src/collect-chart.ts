import { phrase } from '#core';
import { type ByteStore, LIMITS, unreadablePhrase } from '#workspace';
import { BuildFailure } from './build-failure.js';
import type { CopiedFile } from './copy-inputs.js';
import { createInputReader } from './input-reader.js';

interface CollectOptions {
  readonly store: ByteStore;
  /** The URIs of the folders that files must be in. */
  readonly within: readonly string[];
}

/** What Helm reads of a chart. */
export interface ChartFiles {
  /** May contain credentials. */
  readonly texts: readonly { readonly uri: string; readonly text: string }[];
  /** Charts in archives that it depends on. */
  readonly packed: readonly CopiedFile[];
}

/**
 * The files of a chart and of its values, none of them outside of the given folders.
 *
 * @param chart the URI of its folder
 * @throws BuildFailure if the folder has no Chart.yaml, or a file cannot be read
 */
export async function collectChart(
  chart: string,
  values: readonly string[],
  { store, within }: CollectOptions,
): Promise<ChartFiles> {
  if (!(await store.stat(`${chart}/Chart.yaml`)))
    throw new BuildFailure([
      phrase('{path} is no folder with a Chart.yaml.', { path: store.display(chart) }),
      phrase('Nothing is loaded from registries and repositories: run `helm pull --untar` first.'),
    ]);
  const read = createInputReader(chart, { store, within });
  const { files } = await store.list(chart, ['**/*'], {
    hidden: true,
    followLinks: true,
    ignore: ['**/.git/**'],
    within,
  });
  const texts = new Map<string, string>();
  const packed: CopiedFile[] = [];
  let room = LIMITS.manifests.total;
  for (const uri of [...files, ...values]) {
    if (/\.tgz$/.test(uri)) {
      const text = await readPacked(uri, room, { store, within });
      room -= text.length;
      packed.push({ uri, text });
    } else if (!texts.has(uri)) texts.set(uri, (await read(uri)).text);
  }
  return { texts: [...texts].map(([uri, text]) => ({ uri, text })), packed };
}

async function readPacked(uri: string, maxBytes: number, { store, within }: CollectOptions): Promise<Uint8Array> {
  const bytes = await store.readBytes(uri, { maxBytes, within });
  if (!('problem' in bytes)) return bytes;
  throw new BuildFailure([
    phrase('{path} cannot be read: {problem}.', { path: store.display(uri), problem: unreadablePhrase(bytes) }),
  ]);
}
