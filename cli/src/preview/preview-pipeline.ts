import {
  type AlertTrace,
  alertRecipients,
  arrivingAlerts,
  forecastStorm,
  type Incident,
  losesMessages,
  phrase,
  routeAlerts,
  type SampleAlert,
  type StormForecast,
  stopsManager,
} from '#core';
import type { AnalysedFile } from '../config/pipeline-options.js';
import { EXIT } from '../exit-code.js';
import { startProgress } from '../terminal/progress.js';
import type { Terminal } from '../terminal/terminal.js';
import { deliveriesFor } from './deliveries-for.js';
import { explain } from './explain.js';
import { explanationJson } from './explanation-json.js';
import { explanationTest } from './explanation-test.js';
import { explanationText } from './explanation-text.js';
import { findAlert } from './find-alert.js';
import { messagesJson } from './messages-json.js';
import { messagesText } from './messages-text.js';
import { fireTogether, forReceivers, paceOf } from './pace-of.js';
import { pipelineOf, type Surroundings } from './pipeline-of.js';
import { recipientsJson } from './recipients-json.js';
import { recipientsText } from './recipients-text.js';
import { lanesJson, stormJson } from './storm-json.js';
import { paceText, stormText } from './storm-text.js';

interface Wanted extends Surroundings {
  readonly receiver?: string;
  /** The alert to trace; undefined: show the receivers of all alerts. */
  readonly explain?: string;
  /** Forecast the messages of all alerts at once, instead of who receives them. */
  readonly storm?: boolean;
  readonly at?: string;
  /** Also show the messages. */
  readonly messages?: boolean;
  /** `test`: only for a trace. */
  readonly format: 'text' | 'json' | 'test';
}

/** Prints the receivers of each alert, or a trace of one, based on all manifests. */
export async function previewPipeline(
  files: readonly AnalysedFile[],
  samples: readonly SampleAlert[],
  { receiver, explain: wanted, storm, at, messages, format, ...surroundings }: Wanted,
  terminal: Terminal,
): Promise<void> {
  const { translations } = terminal;
  const named = (name: string): boolean => receiver === undefined || name === receiver;
  const { pipeline, target, leftOut } = await pipelineOf(files, at, surroundings, terminal.cwd);
  const all = routeAlerts(pipeline, arrivingAlerts(samples));
  if (storm) {
    const forecast = forReceivers(forecastStorm(all), all, named);
    const loses = all.incidents.length > 0 || forecast.lanes.some(losesMessages);
    terminal.print(
      format === 'json'
        ? stormJson(forecast, { routing: all, target, leftOut }, translations)
        : stormText(forecast, { routing: all, target, leftOut }, terminal),
    );
    terminal.exit(loses ? EXIT.findings : EXIT.ok);
    return;
  }
  if (wanted === undefined) {
    const routing = all;
    const pace = paceOf(samples, routing, named);
    const isWanted = (index: number): boolean => named(pipeline.cluster.receivers[index]?.facts.name ?? '');
    const progress = startProgress(process.stderr, terminal.translate, undefined, (counts) =>
      phrase('{done} of {total} alerts', counts),
    );
    const recipients = alertRecipients(routing, isWanted, progress.show);
    progress.end();
    const sent = messages ? deliveriesFor(routing, named) : undefined;
    terminal.print(
      format === 'json'
        ? recipientsJson(
            samples,
            recipients,
            { routing, target, leftOut },
            { wanted: isWanted, translations, sent, overRate: lanesJson(pace, routing, translations) },
          )
        : recipientsText(samples, recipients, { routing, target, leftOut }, { wanted: isWanted, receiver }, terminal),
    );
    printPace(pace, format, terminal);
    if (sent && format === 'text') terminal.print(`\n${messagesText(sent, terminal)}`);
    const isLost = routing.incidents.length > 0 || recipients.some(({ lost }) => lost.length > 0);
    terminal.exit(isLost ? EXIT.findings : EXIT.ok);
    return;
  }
  const found = findAlert(samples, wanted, terminal);
  if (format === 'test') {
    const paths = files.map(({ path }) => path);
    terminal.print(explanationTest(found.alert, { paths, pipeline, target, ...surroundings }, terminal));
    terminal.exit(EXIT.ok);
    return;
  }
  // Together, as `--all` routes them: a manager before 2.0 drops what is over its rate limit.
  const { routing, given, index } = fireTogether(samples)
    ? { routing: all, given: samples, index: found.index }
    : { routing: routeAlerts(pipeline, [found.alert]), given: [found.alert], index: 0 };
  const explanation = explain({ ...found, index }, { routing, target, leftOut }, named);
  const sending = new Set(explanation.traces.flatMap((trace) => (isSent(trace) ? [trace.name] : [])));
  const pace = paceOf(samples, all, (name) => sending.has(name));
  const sent = messages ? deliveriesFor(routing, named, index) : undefined;
  terminal.print(
    format === 'json'
      ? explanationJson(
          explanation,
          translations,
          sent && messagesJson(sent, given, translations),
          lanesJson(pace, all, translations),
        )
      : explanationText(explanation, terminal),
  );
  printPace(pace, format, terminal);
  if (sent && format === 'text') terminal.print(`\n${messagesText(sent, terminal)}`);
  const isLost = routing.incidents.some(stopsManager) || explanation.traces.some(({ outcome }) => LOST.has(outcome));
  terminal.exit(isLost ? EXIT.findings : EXIT.ok);
}

/** Whether the manager has a message with the alert to send, also if it then drops it because of its rate limit. */
function isSent({ outcome, steps }: Pick<AlertTrace, 'outcome' | 'steps'>): boolean {
  return DELIVERED.has(outcome) || steps.some(({ stage, verdict }) => stage === 'throttle' && verdict === 'failed');
}

const LOST: ReadonlySet<AlertTrace['outcome']> = new Set(['failed', 'partly']);
const DELIVERED: ReadonlySet<AlertTrace['outcome']> = new Set(['delivered', 'partly']);

function printPace(pace: StormForecast | undefined, format: Wanted['format'], terminal: Terminal): void {
  if (format === 'text' && pace && pace.lanes.length > 0) terminal.print(`\n${paceText(pace, terminal)}`);
}

/** What stops the manager for everybody, based on all manifests. */
export async function findStops(
  files: readonly AnalysedFile[],
  samples: readonly SampleAlert[],
  surroundings: Surroundings,
  cwd: string,
): Promise<readonly Incident[]> {
  const { pipeline } = await pipelineOf(files, undefined, surroundings, cwd);
  return routeAlerts(pipeline, arrivingAlerts(samples)).incidents.filter(stopsManager);
}
