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
import type { ConfiguredFile } from '../config/create-configs.js';
import { type NamedText, readManifests } from '../files/read-manifests.js';
import { readTextFile } from '../files/read-text.js';
import { shownPath } from '../files/shown-path.js';
import { labelled } from '../terminal/labelled.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * The alerts of the files that a person names.
 * @throws UsageError if one cannot be read, or none holds an alert
 */
export async function readAlertFiles(named: readonly string[], terminal: Terminal): Promise<readonly SampleAlert[]> {
  return parseFiles(named, await readManifests(named, terminal), terminal);
}

/**
 * The alerts that are used when nobody names any: those of the sample files in the configurations, and the built-in ones.
 * @throws UsageError if a file cannot be read, or none holds an alert
 */
export async function readDefaultAlerts(
  configured: readonly ConfiguredFile[],
  terminal: Terminal,
): Promise<readonly SampleAlert[]> {
  if (configured.length === 0) return builtInSamples;
  const texts = await readConfigured(configured, terminal);
  const paths = texts.map(({ path }) => path);
  return [...parseFiles(paths, texts, terminal), ...builtInSamples];
}

async function readConfigured(
  files: readonly ConfiguredFile[],
  { cwd, store }: Terminal,
): Promise<readonly NamedText[]> {
  const texts: NamedText[] = [];
  let total = 0;
  for (const { file, within } of files) {
    const path = shownPath(file, cwd);
    const read = await readTextFile(file, store, { maxBytes: LIMITS.samples.bytes, within });
    if ('text' in read) total += read.size;
    const tooMuch = total > LIMITS.samples.total ? phrase('the sample files are too large together') : undefined;
    const problem = 'problem' in read ? read.problem : tooMuch;
    if ('problem' in read || problem)
      throw new UsageError(
        phrase('{path} cannot be read: {problem}.', { path, problem: problem ?? '' }),
        phrase('Check the file, or make `sampleFiles` more precise.'),
      );
    texts.push({ path, text: read.text });
  }
  return texts;
}

function parseFiles(paths: readonly string[], texts: readonly NamedText[], terminal: Terminal): readonly SampleAlert[] {
  const { translate } = terminal;
  const samples = texts.flatMap(({ path, text }) => {
    const read = parseSamples(text, path);
    for (const problem of read.problems) {
      const text = translate(phrase('{place}: {problem}', { place: placeOf(path, problem), problem: problem.message }));
      terminal.note(labelled(terminal.err.yellow(translate(phrase('warning:'))), printable(text), translate));
    }
    return read.samples;
  });
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
