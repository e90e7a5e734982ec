import {
  type AlertTrace,
  alertRecipients,
  arrivingAlerts,
  forecastStorm,
  losesMessages,
  phrase,
  routeAlerts,
  type SampleAlert,
  type StormForecast,
  stopsManager,
} from '#core';
import type { AnalysedFile } from '../config/pipeline-options.js';
import { startProgress } from '../terminal/progress.js';
import type { Terminal } from '../terminal/terminal.js';
import { deliveriesFor, type ReceiverDeliveries } from './deliveries-for.js';
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
import type { RoutedFor } from './routed-for.js';
import { lanesJson, stormJson } from './storm-json.js';
import { paceText, stormText } from './storm-text.js';

export interface WantedPreview extends Surroundings {
  readonly receiver?: string;
  /** The alert to trace; undefined: show the receivers of all alerts. */
  readonly explain?: string;
  /** Forecast the messages of all alerts at once, instead of who receives them. */
  readonly storm?: boolean;
  readonly at?: string;
  /** Also show the messages. */
  readonly messages?: boolean;
}

/** What a preview finds. It is computed once, and worded only in the forms that somebody asks for. */
export interface PreviewReport {
  /** For users. */
  text(): string;
  /** For programs. */
  json(): string;
  /** A routing test with the alert; undefined unless one alert is traced. */
  test?(): string;
  /** Whether a receiver loses an alert or a message. */
  readonly loses: boolean;
}

/**
 * The receivers of each alert, or a trace of one, based on all manifests.
 * @throws UsageError for an alert or a time that does not exist
 */
export async function previewReport(
  files: readonly AnalysedFile[],
  samples: readonly SampleAlert[],
  { receiver, explain: wanted, storm, at, messages, ...surroundings }: WantedPreview,
  terminal: Terminal,
): Promise<PreviewReport> {
  const { translations } = terminal;
  const named = (name: string): boolean => receiver === undefined || name === receiver;
  const { pipeline, target, leftOut } = await pipelineOf(files, at, surroundings, terminal.cwd);
  const all = routeAlerts(pipeline, arrivingAlerts(samples));
  const routed: RoutedFor = { routing: all, target, leftOut };
  if (storm) {
    const forecast = forReceivers(forecastStorm(all), all, named);
    return {
      json: () => stormJson(forecast, routed, translations),
      text: () => stormText(forecast, routed, terminal),
      loses: all.incidents.length > 0 || forecast.lanes.some(losesMessages),
    };
  }
  if (wanted === undefined) {
    const pace = paceOf(samples, all, named);
    const isWanted = (index: number): boolean => named(pipeline.cluster.receivers[index]?.facts.name ?? '');
    const progress = startProgress(process.stderr, terminal.translate, undefined, (counts) =>
      phrase('{done} of {total} alerts', counts),
    );
    const recipients = alertRecipients(all, isWanted, progress.show);
    progress.end();
    const sent = messages ? deliveriesFor(all, named) : undefined;
    const overRate = (): readonly object[] => lanesJson(pace, all, translations);
    return {
      json: () =>
        recipientsJson(samples, recipients, routed, { wanted: isWanted, translations, sent, overRate: overRate() }),
      text: () =>
        textOf(recipientsText(samples, recipients, routed, { wanted: isWanted, receiver }, terminal), {
          pace,
          sent,
          terminal,
        }),
      loses: all.incidents.length > 0 || recipients.some(({ lost }) => lost.length > 0),
    };
  }
  const found = findAlert(samples, wanted, terminal);
  // Together, as `--all` routes them: a manager before 2.0 drops what is over its rate limit.
  const { routing, given, index } = fireTogether(samples)
    ? { routing: all, given: samples, index: found.index }
    : { routing: routeAlerts(pipeline, [found.alert]), given: [found.alert], index: 0 };
  const explanation = explain({ ...found, index }, { routing, target, leftOut }, named);
  const sending = new Set(explanation.traces.flatMap((trace) => (isSent(trace) ? [trace.name] : [])));
  const pace = paceOf(samples, all, (name) => sending.has(name));
  const sent = messages ? deliveriesFor(routing, named, index) : undefined;
  const paths = files.map(({ path }) => path);
  return {
    json: () =>
      explanationJson(
        explanation,
        translations,
        sent && messagesJson(sent, given, translations),
        lanesJson(pace, all, translations),
      ),
    text: () => textOf(explanationText(explanation, terminal), { pace, sent, terminal }),
    test: () => explanationTest(found.alert, { paths, pipeline, target, ...surroundings }, terminal),
    loses: routing.incidents.some(stopsManager) || explanation.traces.some(({ outcome }) => LOST.has(outcome)),
  };
}

/** Whether the manager has a message with the alert to send, also if it then drops it because of its rate limit. */
function isSent({ outcome, steps }: Pick<AlertTrace, 'outcome' | 'steps'>): boolean {
  return DELIVERED.has(outcome) || steps.some(({ stage, verdict }) => stage === 'throttle' && verdict === 'failed');
}

const LOST: ReadonlySet<AlertTrace['outcome']> = new Set(['failed', 'partly']);
const DELIVERED: ReadonlySet<AlertTrace['outcome']> = new Set(['delivered', 'partly']);

interface Additions {
  readonly pace: StormForecast | undefined;
  readonly sent: readonly ReceiverDeliveries[] | undefined;
  readonly terminal: Terminal;
}

/** A report with the rate limits that are exceeded, and the messages. */
function textOf(report: string, { pace, sent, terminal }: Additions): string {
  return [
    report,
    ...(pace && pace.lanes.length > 0 ? [paceText(pace, terminal)] : []),
    ...(sent ? [messagesText(sent, terminal)] : []),
  ].join('\n\n');
}
