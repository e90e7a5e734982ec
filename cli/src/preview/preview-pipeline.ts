import {
  alertRecipients,
  factsOf,
  type ManagerTarget,
  type Pipeline,
  preparePipeline,
  readClusterObjects,
  releaseOf,
  routeAlerts,
  type SampleAlert,
  timeZoneOf,
} from '#core';
import type { Configs } from '../config/create-configs.js';
import { type AnalysedFile, type GivenSurroundings, managerFor } from '../config/pipeline-options.js';
import { EXIT } from '../exit-code.js';
import type { Terminal } from '../terminal/terminal.js';
import { deliveriesFor } from './deliveries-for.js';
import { explain } from './explain.js';
import { explanationJson } from './explanation-json.js';
import { explanationText } from './explanation-text.js';
import { findAlert } from './find-alert.js';
import { messagesText } from './messages-text.js';
import { dependsOnZone, momentOf } from './moment-of.js';
import { recipientsJson } from './recipients-json.js';
import { recipientsText } from './recipients-text.js';

interface Surroundings extends GivenSurroundings {
  readonly configs: Configs;
}

interface Wanted extends Surroundings {
  readonly receiver?: string;
  /** The alert to trace; undefined: show the receivers of all alerts. */
  readonly explain?: string;
  readonly at?: string;
  /** Also show the messages. */
  readonly messages?: boolean;
  readonly format: 'text' | 'json';
}

/** Prints the receivers of each alert, or a trace of one, based on all manifests. */
export async function previewPipeline(
  files: readonly AnalysedFile[],
  samples: readonly SampleAlert[],
  { receiver, explain: wanted, at, messages, format, ...surroundings }: Wanted,
  terminal: Terminal,
): Promise<void> {
  const { translations } = terminal;
  const named = (name: string): boolean => receiver === undefined || name === receiver;
  const { pipeline, target } = await pipelineOf(files, at, surroundings, terminal.cwd);
  if (wanted === undefined) {
    const routing = routeAlerts(pipeline, samples);
    const recipients = alertRecipients(routing);
    const isWanted = (index: number): boolean => named(pipeline.cluster.receivers[index]?.facts.name ?? '');
    const sent = messages ? deliveriesFor(routing, named) : undefined;
    terminal.print(
      format === 'json'
        ? recipientsJson(samples, recipients, { routing, target }, isWanted, translations, sent)
        : recipientsText(samples, recipients, { routing, target }, isWanted, terminal),
    );
    if (sent && format === 'text') terminal.print(`\n${messagesText(sent, terminal)}`);
    terminal.exit(routing.incidents.length > 0 ? EXIT.findings : EXIT.ok);
    return;
  }
  const found = findAlert(samples, wanted, terminal);
  const routing = routeAlerts(pipeline, [found.alert]);
  const explanation = explain(found, { routing, target }, named);
  const sent = messages ? deliveriesFor(routing, named) : undefined;
  terminal.print(
    format === 'json' ? explanationJson(explanation, translations, sent) : explanationText(explanation, terminal),
  );
  if (sent && format === 'text') terminal.print(`\n${messagesText(sent, terminal)}`);
  terminal.exit(routing.incidents.length > 0 ? EXIT.findings : EXIT.ok);
}

async function pipelineOf(
  files: readonly AnalysedFile[],
  at: string | undefined,
  { configs, ...surroundings }: Surroundings,
  cwd: string,
): Promise<{ readonly pipeline: Pipeline; readonly target: ManagerTarget }> {
  const cluster = readClusterObjects(files.map(({ path, stream }) => ({ uri: path, facts: factsOf(stream) })));
  const { options, target } = await managerFor(files, configs, surroundings, cwd);
  const { zone, assumption } = timeZoneOf(cluster.managers.at(-1), options, releaseOf(options.version));
  const pipeline = preparePipeline(cluster, { ...options, at: momentOf(at, zone) });
  const isSaid = !dependsOnZone(at) || !assumption || pipeline.assumptions.some(({ code }) => code === assumption.code);
  return { pipeline: isSaid ? pipeline : { ...pipeline, assumptions: [...pipeline.assumptions, assumption] }, target };
}
