import type { Connection } from 'vscode-languageserver/node';
import { parseSamples, renderPhrase } from '#core';
import {
  findSamples,
  LIMITS,
  type ManifestStore,
  type SampleFile,
  type SampleGlobs,
  unreadablePhrase,
} from '#workspace';
import type { SampleSet } from './sample-set.js';

type Console = Connection['console'];

/** Reads the sample files that globs find in their folders, each once, up to the limits. */
export async function readSampleFiles(
  store: ManifestStore,
  sources: readonly SampleGlobs[],
  console: Console,
): Promise<readonly SampleSet[]> {
  if (sources.length === 0) return [];
  const { files, omitted, refused, unmatched } = await findSamples(store, sources);
  for (const glob of unmatched) console.warn(`Sample alerts: “${glob}” matches no file.`);
  for (const { folder, glob } of refused) {
    const text = typeof glob === 'string' ? glob : glob.text;
    const line = typeof glob === 'string' ? '' : `, line ${glob.range.start.line + 1}`;
    const place = `${store.display(folder)} (configuration${line})`;
    console.warn(`Sample alerts: “${text}” in ${place} leaves the repository and the workspace, and is not followed.`);
  }
  if (omitted > 0)
    console.warn(
      `Sample alerts: only the first ${files.length} of ${files.length + omitted} files are read. Make preview.sampleFiles more precise.`,
    );
  const sets: SampleSet[] = [];
  let total = 0;
  for (const [index, file] of files.entries()) {
    if (total > LIMITS.samples.total) {
      console.warn(
        `Sample alerts: the files are larger than 50 MB together; the last ${files.length - index} are left out.`,
      );
      break;
    }
    const { set, size } = await readOne(store, file, console);
    if (set) sets.push(set);
    total += size;
  }
  return sets;
}

async function readOne(
  store: ManifestStore,
  { uri, name, within }: SampleFile,
  console: Console,
): Promise<{ readonly set?: SampleSet; readonly size: number }> {
  const content = await store.read(uri, { maxBytes: LIMITS.samples.bytes, ...(within && { within }) });
  if ('problem' in content) {
    // it may have been deleted or locked since it was found
    const why =
      content.problem === 'too-large'
        ? 'is larger than 8 MB and is left out'
        : `cannot be read (${renderPhrase(unreadablePhrase(content))})`;
    console.warn(`Sample alerts: ${name} ${why}.`);
    return { size: 0 };
  }
  const { samples, problems } = parseSamples(content.text, name);
  for (const { index, message } of problems) {
    console.warn(`Sample alerts: ${name}${index === undefined ? '' : `, alert ${index}`}: ${renderPhrase(message)}`);
  }
  return { set: { name, origin: 'file', samples, problems }, size: content.size };
}
