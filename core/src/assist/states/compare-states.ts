import type { Pipeline } from '../../manager/pipeline/prepare/pipeline.js';
import { preparePipeline } from '../../manager/pipeline/prepare/prepare-pipeline.js';
import type { PipelineOptions } from '../../manager/pipeline/settings/pipeline-options.js';
import type { SampleAlert } from '../../model/alert.js';
import { formatTarget, type ManagerVersion } from '../../model/release/manager-version.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { RoutedRule } from '../alert-rules/routed-rules.js';
import { compareMessages } from '../comparison/compare-messages.js';
import { compareRecipients, type WhyAbsent } from '../comparison/compare-recipients.js';
import { compareTogether } from '../comparison/compare-together.js';
import { type ComparedFile, type FileSide, readSide } from '../comparison/read-side.js';
import { assumptionsOf, type Pipelines, routeEach } from '../comparison/route-each.js';
import { storedObjects } from '../comparison/stored-objects.js';
import { compareReceivers, whyAbsent } from './compare-receivers.js';
import { compareRules } from './compare-rules.js';
import { compareSilences } from './compare-silences.js';
import { newStateFindings } from './compare-state-findings.js';
import type { Pair } from './pair-in-steps.js';
import { pairObjects } from './pair-objects.js';
import { pairRules } from './pair-rules.js';
import type { ObjectChange, StatesReport } from './states-report.js';

/** Manifests as they are at one time, such as in a commit. */
export interface ManifestState {
  /** Of objects with the same kind and name, the last one counts. */
  readonly files: readonly ComparedFile[];
  readonly options: PipelineOptions & { readonly version: ManagerVersion };
}

export interface StatesInput {
  readonly before: ManifestState;
  readonly after: ManifestState;
  /** The alerts to route in both states. */
  readonly alerts: readonly SampleAlert[];
}

/** Runs the engine on two states of manifests, and compares the results. What a state rejects is not in its cluster. */
export function compareStates({ before, after, alerts }: StatesInput): StatesReport {
  const old = readSide(before.files, before.options.version, alerts);
  const next = readSide(after.files, after.options.version, alerts, old);
  const pipelines = {
    before: preparePipeline(storedObjects(old), before.options),
    after: preparePipeline(storedObjects(next), after.options),
  };
  const routed = routeEach(pipelines, alerts);
  const pairs = pairObjects(old, next);
  const objects = pairs.filter((object) => object.before !== object.after);
  const why = { before: whyAbsent(old), after: whyAbsent(next) };
  const receivers = compareReceivers(pipelines, why);
  const absence: WhyAbsent = (name, { pipeline }) => why[pipeline === pipelines.before ? 'before' : 'after'](name);
  const rules = pairRules({ before: old, after: next }, pipelines);
  return {
    compared: { before: countVerdicts(old), after: countVerdicts(next), alerts: alerts.length, rules: rules.length },
    releases: releasesOf(before, after),
    objects,
    rejectedByBoth: pairs.filter((object) => object.before === 'rejected' && object.after === 'rejected'),
    receivers,
    recipients: compareRecipients(routed, absence),
    rules: compareRules(rules, pipelines, absence),
    silences: compareSilences(routed),
    messages: compareMessages(routed),
    ...compareTogether(pipelines, alerts),
    findings: { appearing: newStateFindings(old, next, objects), vanishing: newStateFindings(next, old, objects) },
    assumptions: [...assumptionsOf(pipelines), ...assumptionsOfRules(rules, pipelines), ...keptObjects(objects)],
  };
}

function countVerdicts(files: readonly FileSide[]): number {
  return files.reduce((sum, { verdicts }) => sum + verdicts.length, 0);
}

function releasesOf(before: ManifestState, after: ManifestState): StatesReport['releases'] {
  const [old, next] = [before.options.version, after.options.version];
  return formatTarget(old) === formatTarget(next) ? undefined : { before: old, after: next };
}

/** What is assumed of the rules, each once, and where there is nobody to compare them with. */
function assumptionsOfRules(pairs: readonly Pair<RoutedRule>[], pipelines: Pipelines): readonly Phrase[] {
  if (pairs.length === 0) return [];
  const texts = pairs.flatMap(({ before, after }) => [
    ...(before?.rule.assumptions ?? []),
    ...(after?.rule.assumptions ?? []),
  ]);
  const [lacks, lacked] = [lacksReceivers(pipelines.after), lacksReceivers(pipelines.before)];
  return [
    ...new Map(texts.map((text) => [JSON.stringify(text), text])).values(),
    ...(lacks && lacked ? [NO_RECEIVERS] : lacked ? [NO_RECEIVERS_BEFORE] : lacks ? [NO_RECEIVERS_NOW] : []),
  ];
}

function lacksReceivers({ cluster }: Pipeline): boolean {
  return !cluster.receivers.some(({ facts }) => facts.sections.some(({ channel }) => channel === 'dingtalk'));
}

const NO_RECEIVERS = phrase(
  'No receiver for DingTalk is among the files, before or now: who gets the alerts of rules is not compared.',
);
const NO_RECEIVERS_BEFORE = phrase('Before, no receiver for DingTalk is among the files: alert rules reach nobody.');
const NO_RECEIVERS_NOW = phrase('Now, no receiver for DingTalk is among the files: alert rules reach nobody.');

/** What a cluster that had the earlier state keeps of it, depending on the tool. */
function keptObjects(objects: readonly ObjectChange[]): readonly Phrase[] {
  return [
    ...(objects.some(({ before, after }) => before === 'accepted' && after === 'rejected') ? [KEEPS_STORED] : []),
    ...(objects.some(({ before, after }) => before === 'accepted' && after === 'absent') ? [KEEPS_DELETED] : []),
  ];
}

const KEEPS_STORED = phrase(
  'An object that the cluster rejects now does not exist. A cluster that has its earlier version keeps that one.',
);
const KEEPS_DELETED = phrase(
  'An object that the manifests no longer define does not exist. kubectl apply without --prune does not delete it.',
);
