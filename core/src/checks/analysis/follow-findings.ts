import { type AlertRulesPerObject, createAlertRules } from '../../model/alert-rules/keep-alert-rules.js';
import { type Finding, shiftFinding } from '../../model/finding/finding.js';
import type { Release } from '../../model/release/release.js';
import { keepPerObject } from '../../text/keep-per-object.js';
import { compareByStart } from '../../text/range.js';
import { ALERT_RULE_SEVERITIES, type LintConfig } from '../config/lint-config.js';
import { objectIgnored } from '../lint/rules/object-ignored.js';
import type { AnalysedDocument, StreamAnalysis } from './analyse-stream.js';
import { analysedFor, partsOf } from './analyse-stream.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { DecideIgnored } from './ignored-objects.js';
import { keepPerPart } from './keep-per-part.js';
import { createManifestIndex, type ManifestIndex, NO_MANIFESTS } from './manifest-index.js';
import { configFindings, conversationOf } from './missing-configs.js';
import { isReceiverReference, type KnownReceivers, missingReceivers } from './missing-receivers.js';
import { isSecretKeyReference, type KeysInstead, missingSecretKeys } from './missing-secret-keys.js';
import { type KnownTemplates, missingTemplates } from './missing-templates.js';
import { type ConfigMapInstead, isConfigMapReference, misspeltConfigMaps } from './misspelt-config-maps.js';
import { isSecretReference, misspeltSecrets, type SecretInstead } from './misspelt-secrets.js';
import { definesNamed, findingsOfTakenEntries, type NamedObjects } from './named-objects.js';
import type { ProducedLabels } from './produced-labels.js';
import { type Relations, relationsOf } from './relations.js';
import { type Repeated, repeatedIn, repeatedObject } from './repeated-objects.js';
import type { RoutesOfObject } from './rule-routes.js';
import type { ServingConfigs } from './serving-configs.js';
import { unproducedLabels } from './unproduced-labels.js';
import { unreachedAlerts } from './unreached-alerts.js';
import { type UsedConfigs, unusedConfigs } from './unused-configs.js';
import { type RunsTemplate, unusedTemplates } from './unused-templates.js';

/**
 * Finds again and again what is wrong with one stream while it is edited. After an edit, only the documents are judged
 * again that changed, and those that depend on what changed in others: the rest keeps its findings, as the same objects.
 *
 * @param release the manager that the findings are for
 * @param others the manifests of other files; they may include the stream's own
 * @param file the URI of the stream; undefined: no finding is about files with the same object
 * @param wanted what else findings depend on
 */
export type FollowFindings = (
  stream: StreamAnalysis,
  release: Release,
  others: ManifestIndex | 'unknown',
  file?: string,
  wanted?: Pick<LintConfig, 'alertRuleSeverities' | 'knownAlerts'>,
) => readonly Finding[];

/**
 * @param judge what finds the problems of a part; default: one that keeps them
 * @param rulesPerObject may be shared with other streams that have the same others
 */
export function followFindings(
  judge: JudgePart = keptFindingsOfPart,
  rulesPerObject: AlertRulesPerObject = createAlertRules(),
): FollowFindings {
  const own = createManifestIndex();
  const relations = relationsOf(rulesPerObject);
  return (
    stream,
    release,
    others,
    file,
    { alertRuleSeverities: severities = ALERT_RULE_SEVERITIES, knownAlerts } = {},
  ) => {
    const parts = partsOf(analysedFor(stream, release));
    own.update(parts.map(({ analysis }) => analysis));
    const related = relations(own, others, release, knownAlerts);
    const elsewhere = others === 'unknown' ? NO_MANIFESTS : others;
    const findings = parts.flatMap((part) => {
      const { here, everywhere } = repeatedIn(part.analysis, own, elsewhere, file);
      return judge(part, ...concerning(part, related, severities), here, everywhere, file);
    });
    return isSorted(findings) ? findings : findings.sort(compareByStart);
  };
}

/** The relations that a part depends on; undefined for others, whose changes then cost nothing. */
function concerning({ analysis }: AnalysedDocument, relations: Relations, severities: readonly string[]): Concerning {
  const needs = needsOf(analysis);
  return [
    relations.decided(),
    needs.named ? relations.named() : undefined,
    needs.serving ? relations.serving() : undefined,
    needs.templates ? relations.templates() : undefined,
    needs.receivers ? relations.receivers() : undefined,
    needs.instead ? relations.instead() : undefined,
    needs.secrets ? relations.secrets() : undefined,
    needs.configMaps ? relations.configMaps() : undefined,
    needs.runs ? relations.runs() : undefined,
    needs.used ? relations.used() : undefined,
    needs.routes ? relations.routes() : undefined,
    needs.routes ? severities : undefined,
    needs.produced ? relations.produced() : undefined,
    relations.release,
  ];
}

/** Which relations a document depends on, kept because each edit asks it of every document. */
const needsOf = keepPerObject((analysis: DocumentAnalysis) => {
  const { object, entryFindings, templateCalls, templates, pipeline, names, rules, receiver, filter } = analysis;
  const { countsIfNamed } = analysis;
  return {
    named: templateCalls.length > 0 || object?.interest === 'named' || countsIfNamed || entryFindings.length > 0,
    serving: conversationOf(pipeline) !== undefined,
    templates: templateCalls.length > 0,
    receivers: names.some(isReceiverReference),
    instead: names.some(isSecretKeyReference),
    secrets: names.some(isSecretReference),
    configMaps: names.some(isConfigMapReference),
    runs: templates.length > 0,
    used: pipeline.some(({ kind }) => kind === 'Config'),
    routes: rules !== undefined,
    produced: receiver !== undefined || filter !== undefined,
  };
});

type Concerning = [
  DecideIgnored,
  NamedObjects | undefined,
  ServingConfigs | undefined,
  KnownTemplates | undefined,
  KnownReceivers | undefined,
  KeysInstead | undefined,
  SecretInstead | undefined,
  ConfigMapInstead | undefined,
  RunsTemplate | undefined,
  UsedConfigs | undefined,
  RoutesOfObject | undefined,
  readonly string[] | undefined,
  ProducedLabels | undefined,
  Release,
];

type JudgePart = (
  part: Pick<AnalysedDocument, 'analysis' | 'line'>,
  ...context: [...Concerning, ...RepeatedContext]
) => readonly Finding[];

type RepeatedContext = [Repeated['here'], Repeated['everywhere'], file: string | undefined];

/**
 * The findings of Secrets and ConfigMaps count only when a notification manifest names the object, or it holds the
 * configuration of Alertmanager.
 */
export const findingsOfPart: JudgePart = (part, ...context) => {
  const [decided, named, serving, templates, receivers, instead, secrets, configMaps, ...others] = context;
  const [runs, used, routes, severities, produced, release, here, everywhere, file] = others;
  const { analysis, line } = part;
  const counts = mayCount(analysis) || (named && definesNamed(analysis, named));
  const own = counts ? decided(analysis) : [];
  const isIgnored = own.some(({ code }) => code === objectIgnored.meta.id);
  const found = [
    ...(counts ? [...own, ...(named ? findingsOfTakenEntries(analysis, named) : [])] : []),
    ...(counts ? repeatedObject(analysis, { here, everywhere }, file) : []),
    ...configFindings(analysis, serving, release),
    ...(named ? missingTemplates(analysis, templates, named) : []),
    ...missingReceivers(analysis, receivers),
    ...missingSecretKeys(analysis, instead),
    ...misspeltSecrets(analysis, secrets),
    ...misspeltConfigMaps(analysis, configMaps),
    ...(named ? unusedTemplates(analysis, runs, named) : []),
    // of what is ignored or replaced, that is the reason
    ...(isIgnored || here || everywhere ? [] : unusedConfigs(analysis, used)),
    ...unreachedAlerts(analysis, routes, severities ?? []),
    ...unproducedLabels(analysis, produced),
  ];
  return found.map((finding) => shiftFinding(finding, line)).sort(compareByStart);
};

function mayCount(analysis: DocumentAnalysis): boolean {
  const { object, countsIfNamed } = analysis;
  return holdsAlertmanager(analysis) || (!countsIfNamed && object?.interest !== 'named');
}

function holdsAlertmanager({ pipeline }: DocumentAnalysis): boolean {
  return pipeline.some(({ kind }) => kind === 'Alertmanager');
}

const keptFindingsOfPart = keepPerPart(findingsOfPart);

/** Documents are in order. Only items of a List can be in another one, beside problems of the whole document. */
function isSorted(findings: readonly Finding[]): boolean {
  return findings.every((finding, index) => {
    const before = findings[index - 1];
    return !before || compareByStart(before, finding) <= 0;
  });
}
