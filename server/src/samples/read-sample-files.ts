import type { Connection } from 'vscode-languageserver/node';
import { parseSamples, renderPhrase } from '#core';
import { findSamples, LIMITS, type ManifestStore, type SampleFile, type SampleGlobs } from '#workspace';
import type { SampleSet } from './sample-set.js';

type Console = Connection['console'];

/** Reads the sample files that globs find in their folders, each once. */
export async function readSampleFiles(
  store: ManifestStore,
  sources: readonly SampleGlobs[],
  console: Console,
): Promise<readonly SampleSet[]> {
  if (sources.length === 0) return [];
  const { files, omitted, unmatched } = await findSamples(store, sources);
  for (const glob of unmatched) console.warn(`Sample alerts: “${glob}” matches no file.`);
  if (omitted > 0)
    console.warn(
      `Sample alerts: only the first ${files.length} of ${files.length + omitted} files are read. Make preview.sampleFiles more precise.`,
    );
  const sets: SampleSet[] = [];
  for (const file of files) sets.push(...(await readOne(store, file, console)));
  return sets;
}

async function readOne(
  store: ManifestStore,
  { uri, name }: SampleFile,
  console: Console,
): Promise<readonly SampleSet[]> {
  const content = await store.read(uri, LIMITS.samples.bytes);
  if ('problem' in content) {
    // it may have been deleted or locked since it was found
    const why = content.problem === 'too-large' ? 'is larger than 8 MB and is left out' : 'cannot be read';
    console.warn(`Sample alerts: ${name} ${why}.`);
    return [];
  }
  const { samples, problems } = parseSamples(content.text, name);
  for (const { index, message } of problems) {
    console.warn(`Sample alerts: ${name}${index === undefined ? '' : `, alert ${index}`}: ${renderPhrase(message)}`);
  }
  return [{ name, origin: 'file', samples, problems }];
}
