import { builtInSamples, parseSamples, type SampleAlert, type SampleProblem } from '#core';
import { readManifests } from '../files/read-manifests.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** The alerts to try conditions on: those of the files, or the built-in ones when no file is named. */
export async function readAlerts(paths: readonly string[], terminal: Terminal): Promise<readonly SampleAlert[]> {
  if (paths.length === 0) return builtInSamples;
  const samples: SampleAlert[] = [];
  for (const { path, text } of await readManifests(paths, terminal)) {
    const read = parseSamples(text, path);
    for (const problem of read.problems) {
      const place = `${path}${describePlace(problem)}`;
      terminal.note(`${terminal.err.yellow('warning:')} ${printable(`${place}: ${problem.message}`)}`);
    }
    samples.push(...read.samples);
  }
  if (samples.length === 0)
    throw new UsageError(
      `There are no alerts in ${paths.join(', ')}.`,
      'Save what Alertmanager posts, {"alerts": [{"labels": {…}}]}, or leave out --alerts to use the built-in samples.',
    );
  return samples;
}

function describePlace({ index, key }: SampleProblem): string {
  const label = key === undefined ? '' : `, “${key}”`;
  return index === undefined ? '' : `, alert ${index + 1}${label}`;
}
