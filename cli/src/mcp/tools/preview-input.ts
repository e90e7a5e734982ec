import { phrase, receivers, type SampleAlert } from '#core';
import { chooseReceivers } from '../../choose-receivers.js';
import { createConfigs } from '../../config/create-configs.js';
import { type AnalysedFile, analyseTexts } from '../../config/pipeline-options.js';
import { requireManifests, requireReadable } from '../../config/require-readable.js';
import { readManifests } from '../../files/read-manifests.js';
import { configuredSamples } from '../../preview/configured-samples.js';
import { findAlert } from '../../preview/find-alert.js';
import { parseAssignments } from '../../preview/parse-assignments.js';
import type { Surroundings } from '../../preview/pipeline-of.js';
import { readAlertFiles, readDefaultAlerts } from '../../preview/read-alert-files.js';
import { UsageError } from '../../usage-error.js';
import type { Desk } from '../access/desk.js';
import {
  type AlertsInput,
  alertFiles,
  type ManifestInput,
  manifestPaths,
  type SurroundingsInput,
  surroundingsOf,
} from './inputs.js';

/** What the tools take that send alerts through manifests. */
export interface PreviewInput extends ManifestInput, AlertsInput, SurroundingsInput {
  readonly alert?: string;
  readonly receiver?: string;
  readonly at?: string;
}

interface ReadPreview {
  readonly files: readonly AnalysedFile[];
  readonly samples: readonly SampleAlert[];
  readonly options: Surroundings & { readonly receiver?: string; readonly at?: string };
}

/** Reads the manifests and the alerts of a call. @throws UsageError if something is missing or cannot be read */
export async function readPreview(input: PreviewInput, desk: Desk): Promise<ReadPreview> {
  const { terminal } = desk;
  const surroundings = surroundingsOf(input);
  const configs = createConfigs(surroundings, terminal);
  const paths = await manifestPaths(input, desk);
  const files = analyseTexts(await readManifests(paths, terminal));
  requireReadable(files);
  requireManifests(files, paths);
  const named = await alertFiles(input, desk);
  const samples =
    named.length > 0
      ? await readAlertFiles(named, terminal)
      : await readDefaultAlerts(await configuredSamples(paths, configs, terminal), terminal);
  const { receiver, at } = input;
  const found = files.flatMap(({ stream }) => receivers(stream).map(({ conditions: { name } }) => ({ name })));
  chooseReceivers(found, receiver, paths);
  const options = {
    ...surroundings,
    configs,
    ...(receiver !== undefined && { receiver }),
    ...(at !== undefined && { at }),
  };
  return { files, samples, options };
}

/**
 * The samples among which the wanted alert is: if none has the labels, the alert is made of them.
 *
 * @throws UsageError if there is no such alert
 */
export function samplesWith(
  samples: readonly SampleAlert[],
  wanted: string,
  { alerts, alertPaths }: AlertsInput,
  { terminal, notes }: Desk,
): readonly SampleAlert[] {
  const labels = parseAssignments(wanted.split(','));
  const isNamed = alerts !== undefined || alertPaths !== undefined;
  const holds = samples.some((sample) =>
    Object.entries(labels ?? {}).every(([key, value]) => sample.labels[key] === value),
  );
  if (!labels || isNamed || holds) {
    findAlert(samples, wanted, { ...terminal, note: () => undefined });
    return samples;
  }
  notes.push(
    terminal.translate(phrase('No sample alert has these labels, so an alert with exactly these labels is used.')),
  );
  return [{ id: 'alert', source: 'alert', status: 'firing', labels, annotations: {} }];
}

/** The alert to trace: the only one, if the call names none. @throws UsageError if there are several */
export function wantedAlert(alert: string | undefined, samples: readonly SampleAlert[]): string {
  if (alert !== undefined) return alert;
  if (samples.length === 1) return '1';
  throw new UsageError(
    phrase('There are {count} alerts.', { count: samples.length }),
    phrase('Name one with alert: its alertname, its number, or labels such as alertname=A,namespace=b.'),
  );
}
