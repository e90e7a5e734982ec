import {
  builtInSamples,
  listPhrase,
  type Phrase,
  parseSamples,
  phrase,
  type Release,
  type SampleAlert,
  type SampleProblem,
} from '#core';
import { LIMITS } from '#workspace';
import type { ConfiguredFile } from '../config/create-configs.js';
import { type NamedText, readManifests } from '../files/read-manifests.js';
import { readTextFile } from '../files/read-text.js';
import { shownPath } from '../files/shown-path.js';
import { type AlertSourceOptions, namedSources } from '../live/alert-source-options.js';
import { readLiveAlerts } from '../live/read-live-alerts.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** The alerts that a person names. */
export interface NamedAlerts extends AlertSourceOptions {
  /** Files. */
  readonly alerts: readonly string[];
}

/** Whether a person names files or servers with alerts. */
export function namesAlerts(options: NamedAlerts): boolean {
  return options.alerts.length > 0 || namedSources(options).length > 0;
}

/**
 * Reads the alerts for a preview: those of the named files and servers, or if none is named, those of the sample files in
 * the configurations and the built-in ones.
 *
 * @param release asked for only when labels of alerts depend on it
 */
export async function readAlerts(
  options: NamedAlerts,
  configured: readonly ConfiguredFile[],
  release: () => Promise<Release>,
  terminal: Terminal,
): Promise<readonly SampleAlert[]> {
  const { alerts: named } = options;
  if (namesAlerts(options)) {
    const ofFiles = named.length > 0 ? parseFiles(named, await readManifests(named, terminal), terminal) : [];
    const live = await readLiveAlerts(options, release, terminal);
    const all = [...ofFiles, ...live];
    if (all.length > 0) return all;
    throw new UsageError(
      phrase('No alerts fire at present.'),
      phrase('Try again later, add a file with --alerts, or omit the server to use the built-in samples.'),
    );
  }
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
      terminal.note(`${terminal.err.yellow(translate(phrase('warning:')))} ${printable(text)}`);
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
