import {
  builtInSamples,
  listPhrase,
  type Phrase,
  parseSamples,
  phrase,
  type SampleAlert,
  type SampleProblem,
} from '#core';
import { LIMITS } from '#workspace';
import { readManifests } from '../files/read-manifests.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * Reads the alerts for the preview: those of the named files, or if none is named, those of the sample files in the
 * configurations and the built-in ones.
 */
export async function readAlerts(
  named: readonly string[],
  configured: readonly string[],
  terminal: Terminal,
): Promise<readonly SampleAlert[]> {
  if (named.length > 0) return readFiles(named, terminal);
  if (configured.length === 0) return builtInSamples;
  return [...(await readFiles(configured, terminal, LIMITS.samples.bytes)), ...builtInSamples];
}

async function readFiles(
  paths: readonly string[],
  terminal: Terminal,
  maxBytes?: number,
): Promise<readonly SampleAlert[]> {
  const { translate } = terminal;
  const samples: SampleAlert[] = [];
  for (const { path, text } of await readManifests(paths, terminal, maxBytes)) {
    const read = parseSamples(text, path);
    for (const problem of read.problems) {
      const text = translate(phrase('{place}: {problem}', { place: placeOf(path, problem), problem: problem.message }));
      terminal.note(`${terminal.err.yellow(translate(phrase('warning:')))} ${printable(text)}`);
    }
    samples.push(...read.samples);
  }
  if (samples.length === 0)
    throw new UsageError(
      phrase('No alerts in {paths}.', { paths: listPhrase(paths) }),
      phrase(
        'Use Alertmanager’s webhook format, {"alerts": [{"labels": {…}}]}, or omit --alerts to use the built-in samples.',
      ),
    );
  return samples;
}

function placeOf(path: string, { index, key }: SampleProblem): string | Phrase {
  if (index === undefined) return path;
  const alert = index + 1;
  return key === undefined
    ? phrase('{path}, alert {alert}', { path, alert })
    : phrase('{path}, alert {alert}, “{label}”', { path, alert, label: key });
}
