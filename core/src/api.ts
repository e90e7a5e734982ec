/**
 * The public API: what `kubesphere-dingtalk/core` exports. Functions over texts and plain data that need neither Node nor
 * a cluster, keep nothing between calls, and never throw for what a manifest, test or alert contains. Positions count
 * lines and UTF-16 code units from zero.
 *
 * The signatures are written out instead of re-exported: editors show the documentation of the declaration, and changes
 * inside the engine cannot change the API unnoticed.
 */
import type { Completion } from './assist/completion/completion-item.js';
import type { Hover } from './assist/hover.js';
import type { StreamSymbol } from './assist/symbols.js';
import type { AnalysedDocument, StreamAnalysis } from './checks/analysis/analyse-stream.js';
import type { OtherManifests } from './checks/analysis/findings-of.js';
import type { DeclaredObject, ManifestFacts } from './checks/analysis/manifest-facts.js';
import type { Cause, Verdict } from './checks/analysis/verdict-of.js';
import type { DocumentVerdict } from './checks/analysis/verdicts-of.js';
import type { LintConfig, RuleSetting } from './checks/config/lint-config.js';
import type { ConfigFile, ConfigFileProblem, ReadConfigFile } from './checks/config/read-config-file.js';
import type { Instant } from './go/time/instant.js';
import * as engine from './index.js';
import type { CaseFailure, CaseResult, FailureReason } from './manager/expectations/case-result.js';
import type {
  ExpectationProblem,
  Expectations,
  ExpectedCase,
  ReadExpectations,
} from './manager/expectations/expectations.js';
import type { ConditionUse, RouterUse } from './manager/expectations/router-use.js';
import type { TestSurroundings } from './manager/expectations/run-case.js';
import type { TestFiles, TestResult } from './manager/expectations/run-test.js';
import type { SilenceUse } from './manager/expectations/silence-use.js';
import type { AlertOutcome, FunnelCondition, ReceiverMatches } from './manager/matching/receiver-matches.js';
import type { CompiledTemplates, TemplateTexts } from './manager/message/compile-templates.js';
import type { NotifiedAlert } from './manager/message/notified-alert.js';
import type { SplitOptions } from './manager/message/split-messages.js';
import type {
  MessagePart,
  MessageParts,
  SplitResult,
  TemplateFailure,
  TemplatePlace,
} from './manager/message/template-result.js';
import type { IncomingAlert } from './manager/pipeline/input/incoming-alert.js';
import type { Pipeline } from './manager/pipeline/prepare/pipeline.js';
import type {
  AlertTrace,
  Assumption,
  DeliveredMessage,
  Delivery,
  DeliveryFailure,
  Incident,
  SourcePlace,
  Stage,
  StageVerdict,
  TraceStep,
} from './manager/pipeline/report/trace.js';
import type { Routing } from './manager/pipeline/routing/routing.js';
import type { PipelineOptions, TenantMapping } from './manager/pipeline/settings/pipeline-options.js';
import type { AlertRecipients, LostDelivery } from './manager/pipeline/trace/alert-recipients.js';
import type { ReadSamples } from './manager/samples/read-samples.js';
import type { SampleProblem } from './manager/samples/sample-problem.js';
import type { Alert, SampleAlert } from './model/alert.js';
import type { Cluster, Placed } from './model/cluster/cluster.js';
import type { SourceFile } from './model/cluster/read-cluster-objects.js';
import type { Message, MessageType } from './model/dingtalk-message.js';
import type { Family, Finding, Fix, RelatedPlace, Severity, TextEdit } from './model/finding/finding.js';
import type { PlacedCondition, ReceiverConditions } from './model/receiver-conditions.js';
import type { ManagerVersion } from './model/release/manager-version.js';
import type { Labels } from './model/selector/match-selector.js';
import type {
  ConditionFailure,
  ConditionPlace,
  LabelSelector,
  MatchResult,
  Requirement,
  UndecidedCondition,
} from './model/selector/selector.js';
import type { Phrase, PhraseArgument, Translations } from './text/phrase.js';
import type { PlacedText } from './text/placed-text.js';
import type { Position } from './text/position.js';
import type { Range } from './text/range.js';

export type {
  Alert,
  AlertOutcome,
  AlertRecipients,
  AlertTrace,
  AnalysedDocument,
  Assumption,
  CaseFailure,
  CaseResult,
  Cause,
  Cluster,
  CompiledTemplates,
  Completion,
  ConditionFailure,
  ConditionPlace,
  ConditionUse,
  ConfigFile,
  ConfigFileProblem,
  DeclaredObject,
  DeliveredMessage,
  Delivery,
  DeliveryFailure,
  DocumentVerdict,
  ExpectationProblem,
  Expectations,
  ExpectedCase,
  FailureReason,
  Family,
  Finding,
  Fix,
  FunnelCondition,
  Hover,
  Incident,
  IncomingAlert,
  Instant,
  LabelSelector,
  Labels,
  LintConfig,
  LostDelivery,
  ManagerVersion,
  ManifestFacts,
  MatchResult,
  Message,
  MessagePart,
  MessageParts,
  MessageType,
  NotifiedAlert,
  OtherManifests,
  Phrase,
  PhraseArgument,
  Pipeline,
  PipelineOptions,
  Placed,
  PlacedCondition,
  PlacedText,
  Position,
  Range,
  ReadConfigFile,
  ReadExpectations,
  ReadSamples,
  ReceiverConditions,
  ReceiverMatches,
  RelatedPlace,
  Requirement,
  RouterUse,
  Routing,
  RuleSetting,
  SampleAlert,
  SampleProblem,
  Severity,
  SilenceUse,
  SourceFile,
  SourcePlace,
  SplitOptions,
  SplitResult,
  Stage,
  StageVerdict,
  StreamAnalysis,
  StreamSymbol,
  TemplateFailure,
  TemplatePlace,
  TemplateTexts,
  TenantMapping,
  TestFiles,
  TestResult,
  TestSurroundings,
  TextEdit,
  TraceStep,
  Translations,
  UndecidedCondition,
  Verdict,
};

/**
 * Analyses a YAML stream of manifests, document by document. Most other functions start from its result.
 *
 * @param previous the analysis of an earlier text of the same stream: documents whose text is the same are not analysed
 *   again
 *
 * @example
 * ```ts
 * const stream = analyseStream('kind: Receiver\n---\nkind: Config\n');
 * console.log(stream.documents.length); // → 2
 * const edited = analyseStream('kind: Receiver\n---\nkind: Router\n', stream);
 * console.log(edited.documents[0]?.analysis === stream.documents[0]?.analysis); // → true
 * ```
 */
export function analyseStream(text: string, previous?: StreamAnalysis): StreamAnalysis {
  return engine.analyseStream(text, previous);
}

/**
 * The findings of a stream in the order of their places, with ranges relative to the stream.
 *
 * @param config severities by rule and the version of the notification manager; default: each rule's own severity, and
 *   the version that the image of a NotificationManager names, else the newest
 * @param others the manifests of other files, from {@link factsOf}; `'unknown'`: leave out findings that depend on them.
 *   Default: there are no others.
 *
 * @example
 * ```ts
 * const stream = analyseStream('apiVersion: notification.kubesphere.io/v2beta2\nkind: Reciever\n');
 * for (const { range, severity, code } of findingsOf(stream)) console.log(range.start.line + 1, severity, code);
 * // → 2 error unknown-kind
 * const lenient = findingsOf(stream, { rules: { 'unknown-kind': 'hint' } });
 * console.log(lenient[0]?.severity); // → hint
 * ```
 */
export function findingsOf(stream: StreamAnalysis, config?: LintConfig, others?: OtherManifests): readonly Finding[] {
  return engine.findingsOf(stream, config, others);
}

/**
 * Whether the API server and the notification manager's admission webhook accept each document, and each item of a list,
 * on `kubectl apply`. Leaves out objects of kinds that this library does not know. Severities and suppressions do not
 * change a verdict.
 *
 * @param version of the notification manager; default: the one that its image in the stream names, else the newest
 *
 * @example
 * ```ts
 * const stream = analyseStream(`
 * apiVersion: notification.kubesphere.io/v2beta2
 * kind: Receiver
 * metadata: { name: ops }
 * spec: { dingtalk: { alertSelector: { matchExpressions: [{ key: severity, operator: Includes }] } } }
 * `);
 * for (const { name, accepted, causes } of verdictsOf(stream)) console.log(name, accepted, causes[0]?.code);
 * // → ops false operator-unknown
 * ```
 */
export function verdictsOf(stream: StreamAnalysis, version?: ManagerVersion): readonly DocumentVerdict[] {
  return engine.verdictsOf(stream, version);
}

/**
 * Reads a configuration file, `.kubesphere-dingtalk.yaml` or `.json`. The result's `config` can be given to
 * {@link findingsOf} as it is; the `problems` list what cannot be read.
 *
 * @example
 * ```ts
 * const { config, problems } = readConfigFile("rules: { mention-all: 'off' }\nnotificationManagerVersion: '2.5'\n");
 * console.log(config.rules, config.version); // → { 'mention-all': 'off' } { major: 2, minor: 5 }
 * console.log(problems.length); // → 0
 * ```
 */
export function readConfigFile(text: string): ReadConfigFile {
  return engine.readConfigFile(text);
}

/**
 * The facts of each document of a stream that other files and the pipeline need, without text, findings and credentials.
 *
 * @example
 * ```ts
 * const config = 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Config\nmetadata: { name: app }\n';
 * const facts = factsOf(analyseStream(config));
 * console.log(facts[0]?.object?.kind, facts[0]?.object?.name); // → Config app
 * ```
 */
export function factsOf(stream: StreamAnalysis): readonly ManifestFacts[] {
  return engine.factsOf(stream);
}

/**
 * Whether a label selector matches an alert's labels in notification-manager 2.6, and each condition that does not hold.
 * An `error` means that the manager cannot evaluate the selector and drops the whole batch of alerts.
 *
 * @param selector undefined: no selector, so every alert matches
 *
 * @example
 * ```ts
 * const selector = { matchExpressions: [{ key: 'severity', operator: 'In', values: ['critical', 'error'] }] };
 * console.log(matchSelector(selector, { severity: 'error' }).outcome); // → match
 * console.log(matchSelector(selector, { severity: 'Error' }).outcome); // → mismatch
 * ```
 */
export function matchSelector(selector: LabelSelector | undefined, labels: Labels): MatchResult {
  return engine.matchSelector(selector, labels);
}

/**
 * Why a condition does not hold, in one sentence.
 *
 * @param failure one of the failures of {@link matchSelector}
 * @param translations from {@link translationsFor}; default: English
 *
 * @example
 * ```ts
 * const result = matchSelector({ matchLabels: { cluster: 'host' } }, { severity: 'error' });
 * if (result.outcome === 'mismatch')
 *   for (const failure of result.failures) console.log(explainFailure(failure)); // → label cluster is missing, wanted host
 * ```
 */
export function explainFailure(failure: ConditionFailure, translations?: Translations): string {
  return engine.explainFailure(failure, translations);
}

/**
 * Evaluates all conditions of a receiver on alerts: for each condition the number of alerts that meet it, for each alert
 * the conditions that it does not meet. Takes time linear in alerts times conditions.
 *
 * @param receiver the conditions of a DingTalk receiver, such as those in the result of {@link factsOf}
 *
 * @example
 * ```ts
 * const facts = factsOf(analyseStream(`
 * apiVersion: notification.kubesphere.io/v2beta2
 * kind: Receiver
 * metadata: { name: ops, labels: { type: global } }
 * spec: { dingtalk: { alertSelector: { matchLabels: { severity: critical, cluster: host } } } }
 * `));
 * const alerts = [{ labels: { severity: 'critical', cluster: 'host' } }, { labels: { severity: 'critical' } }];
 * for (const { receiver } of facts) {
 *   if (!receiver) continue;
 *   const { matched, conditions } = matchReceiver(receiver.conditions, alerts);
 *   console.log(matched); // → 1
 *   for (const { key, passes } of conditions) console.log(key, passes);
 *   // → severity 2
 *   // → cluster 1
 * }
 * ```
 */
export function matchReceiver(
  receiver: ReceiverConditions,
  alerts: readonly Pick<Alert, 'labels'>[],
  options: {
    /** Translations of the sentences in the result; default: English. */
    readonly translations?: Translations;
  } = {},
): ReceiverMatches {
  return engine.matchReceiver(receiver, alerts, options);
}

/**
 * Sample alerts of every type, severity and level, for people who have no alerts of their own at hand.
 *
 * @example
 * ```ts
 * const critical = builtInSamples.filter(({ labels }) => labels.severity === 'critical');
 * console.log(critical.every(({ source }) => source === 'built-in')); // → true
 * ```
 */
export const builtInSamples: readonly SampleAlert[] = engine.builtInSamples;

/**
 * Reads alerts from parsed JSON: what Alertmanager posts to a webhook, a list of alerts, the answers of Alertmanager's and
 * Prometheus' APIs, or a single alert. Skips what it cannot read and reports it among the `problems`.
 *
 * @param source the file's name; the ids of the alerts begin with it
 *
 * @example
 * ```ts
 * const posted = { alerts: [{ status: 'firing', labels: { alertname: 'NodeNotReady' } }, { status: 'firing' }] };
 * const { samples, problems } = readSamples(posted, 'alerts.json');
 * console.log(samples.map(({ id }) => id)); // → [ 'alerts.json#0' ]
 * console.log(problems.map(({ code, index }) => `${code} ${index}`)); // → [ 'labels-missing 1' ]
 * ```
 */
export function readSamples(value: unknown, source: string): ReadSamples {
  return engine.readSamples(value, source);
}

/**
 * Merges the objects of all files. Of objects with the same kind and name, the last one counts, as in `kubectl apply`.
 *
 * @example
 * ```ts
 * const receiver = 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata: { name: ops }\n';
 * const cluster = readClusterObjects([{ uri: 'ops.yaml', facts: factsOf(analyseStream(receiver)) }]);
 * console.log(cluster.receivers.map(({ uri, facts }) => `${uri} ${facts.name}`)); // → [ 'ops.yaml ops' ]
 * ```
 */
export function readClusterObjects(files: readonly SourceFile[]): Cluster {
  return engine.readClusterObjects(files);
}

/**
 * A point in time as the pipeline counts it: nanoseconds since 1970.
 *
 * @example
 * ```ts
 * console.log(instantOf(new Date('1970-01-01T00:00:01Z'))); // → 1000000000n
 * ```
 */
export function instantOf(date: Date): Instant {
  return engine.instantOf(date);
}

/**
 * Prepares a cluster for alerts, as the targeted notification manager sees it at one moment. Missing objects are
 * assumed to be the defaults and listed under `assumptions`, unless the options set `complete`.
 *
 * @example
 * ```ts
 * const pipeline = preparePipeline(readClusterObjects([]), { at: instantOf(new Date()) });
 * console.log(pipeline.assumptions.map(({ code }) => code)); // → [ 'manager-missing', 'sidecar-unknown' ]
 * ```
 */
export function preparePipeline(cluster: Cluster, options: PipelineOptions): Pipeline {
  return engine.preparePipeline(cluster, options);
}

/**
 * Routes alerts, that are there together, through Alertmanager, and then through Silences, routers and tenants; before 2.0
 * in the requests of Alertmanager, to global receivers and tenants alone. Alerts with a `request`, and all with the option
 * `posted`, are posted to the manager itself. Its result is the input of
 * {@link alertRecipients}, {@link traceAlert} and {@link deliveriesOf}; `incidents` lists what stops a whole batch or
 * crashes the manager.
 *
 * @example
 * ```ts
 * const pipeline = preparePipeline(readClusterObjects([]), { at: instantOf(new Date()) });
 * const routing = routeAlerts(pipeline, [{ status: 'firing', labels: { alertname: 'NodeNotReady' } }]);
 * console.log(routing.httpStatus, routing.incidents.length); // → 200 0
 * ```
 */
export function routeAlerts(pipeline: Pipeline, alerts: readonly IncomingAlert[]): Routing {
  return engine.routeAlerts(pipeline, alerts);
}

/**
 * For each alert the receivers that receive it on DingTalk, the receivers that lose it and why, or why no receiver
 * receives it.
 * Receivers are indices in the cluster's list.
 *
 * @example
 * ```ts
 * const facts = factsOf(analyseStream(`
 * apiVersion: notification.kubesphere.io/v2beta2
 * kind: Receiver
 * metadata: { name: ops, labels: { type: global } }
 * spec: { dingtalk: { conversation: { chatids: [chat1] }, alertSelector: { matchLabels: { severity: critical } } } }
 * `));
 * const cluster = readClusterObjects([{ uri: 'ops.yaml', facts }]);
 * const alerts = ['critical', 'warning'].map((severity) => ({ status: 'firing' as const, labels: { severity } }));
 * const routing = routeAlerts(preparePipeline(cluster, { at: instantOf(new Date()) }), alerts);
 * for (const { delivered } of alertRecipients(routing))
 *   console.log(delivered.map((receiver) => cluster.receivers[receiver]?.facts.name));
 * // → [ 'ops' ]
 * // → []
 * ```
 */
export function alertRecipients(routing: Routing): readonly AlertRecipients[] {
  return engine.alertRecipients(routing);
}

/**
 * The way of one alert to one receiver on DingTalk, stage by stage, up to the stage where it ends. Each step has a
 * sentence (see {@link renderPhrase}) and, where a manifest decided, the place in it.
 *
 * @param alert index among the alerts given to {@link routeAlerts}
 * @param receiver index among the receivers of the cluster
 *
 * @example
 * ```ts
 * const facts = factsOf(analyseStream(`
 * apiVersion: notification.kubesphere.io/v2beta2
 * kind: Receiver
 * metadata: { name: ops, labels: { type: global } }
 * spec: { dingtalk: { alertSelector: { matchLabels: { severity: critical } } } }
 * `));
 * const cluster = readClusterObjects([{ uri: 'ops.yaml', facts }]);
 * const pipeline = preparePipeline(cluster, { at: instantOf(new Date()) });
 * const routing = routeAlerts(pipeline, [{ status: 'firing', labels: { severity: 'warning' } }]);
 * for (const { stage, verdict } of traceAlert(routing, 0, 0).steps) console.log(stage, verdict);
 * // → alertmanager assumed
 * // → silence passed
 * // → route passed
 * // → filter stopped
 * ```
 */
export function traceAlert(routing: Routing, alert: number, receiver: number): AlertTrace {
  return engine.traceAlert(routing, alert, receiver);
}

/**
 * The deliveries of one receiver on DingTalk: for each batch, group of alerts and target, the messages or the failure.
 *
 * @param receiver index among the receivers of the cluster
 *
 * @example
 * ```ts
 * const facts = factsOf(analyseStream(`
 * apiVersion: notification.kubesphere.io/v2beta2
 * kind: Receiver
 * metadata: { name: ops, labels: { type: global } }
 * spec: { dingtalk: { conversation: { chatids: [chat1] } } }
 * `));
 * const pipeline = preparePipeline(readClusterObjects([{ uri: 'ops.yaml', facts }]), { at: instantOf(new Date()) });
 * const routing = routeAlerts(pipeline, [{ status: 'firing', labels: {}, annotations: { message: 'Disk is full.' } }]);
 * for (const { target, messages } of deliveriesOf(routing, 0))
 *   for (const { text } of messages) console.log(`${target}: ${text.split('\n')[0]}`);
 * // → conversation: [FIRING] Disk is full.
 * ```
 */
export function deliveriesOf(routing: Routing, receiver: number): readonly Delivery[] {
  return engine.deliveriesOf(routing, receiver);
}

/**
 * Reads the texts of templates and language packs as the notification manager does. A later definition of a name replaces
 * an earlier one. The result is a {@link TemplateFailure} when the manager cannot read one of the texts.
 *
 * @param version decides which data and functions the templates have; default: the newest
 *
 * @example
 * ```ts
 * const broken = compileTemplates({ texts: ['{{ define "ops" }}{{ end'], language: '', packs: [] });
 * console.log(broken.kind); // → failed
 * ```
 */
export function compileTemplates(texts: TemplateTexts, version?: ManagerVersion): CompiledTemplates | TemplateFailure {
  return engine.compileTemplates(texts, engine.releaseOf(version));
}

/**
 * Templates and language packs with the same results as those that KubeSphere installs, among them `nm.default.text`,
 * `nm.default.markdown` and `nm.default.subject`, which custom templates often call.
 *
 * @example
 * ```ts
 * const templates = compileTemplates({ ...DEFAULT_TEMPLATES, language: 'zh-cn' });
 * console.log(templates.kind); // → templates
 * ```
 */
export const DEFAULT_TEMPLATES: Pick<TemplateTexts, 'texts' | 'packs'> = engine.DEFAULT_TEMPLATES;

/**
 * Renders the messages of the notification manager for alerts with a template, split by size. The result is
 * a {@link TemplateFailure} when a template fails.
 *
 * @example
 * ```ts
 * const texts = ['{{ define "ops" }}{{ range .Alerts }}{{ .Labels.alertname | toUpper }}{{ end }}{{ end }}'];
 * const templates = compileTemplates({ texts, language: '', packs: [] });
 * if (templates.kind === 'templates') {
 *   const alerts = builtInSamples.filter(({ labels }) => labels.alertname === 'JobFailed');
 *   const result = splitMessages(templates, {
 *     alerts,
 *     groupLabels: {},
 *     template: 'ops',
 *     titleTemplate: '',
 *     maxSize: 5000,
 *   });
 *   if (result.kind === 'parts') console.log(result.parts.map(({ message }) => message)); // → [ 'JOBFAILED' ]
 * }
 * ```
 */
export function splitMessages(templates: CompiledTemplates, options: SplitOptions): SplitResult {
  return engine.splitMessages(templates, options);
}

/**
 * The message of a receiver without its own template, rendered with the templates that KubeSphere installs: for each
 * alert its status and message, then its labels.
 *
 * @example
 * ```ts
 * const alert = { status: 'firing' as const, labels: { node: 'worker-07' }, annotations: { message: 'Disk is full.' } };
 * console.log(renderDefault([alert], 'text').text.trim());
 * // → [FIRING] Disk is full.
 * // →   node: worker-07
 * ```
 */
export function renderDefault(alerts: readonly NotifiedAlert[], type: MessageType): Message {
  return engine.renderDefault(alerts, type);
}

/**
 * Reads a routing test, the text of a file `NAME.dingtalk-test.yaml`.
 *
 * @example
 * ```ts
 * const { expectations, problems } = readExpectations('cases: [{ name: Nobody, alerts: [{ labels: {} }], expect: { receivers: [] } }]');
 * console.log(expectations.cases.map(({ name }) => name), problems.length); // → [ 'Nobody' ] 0
 * ```
 */
export function readExpectations(text: string): ReadExpectations {
  return engine.readExpectations(text);
}

/**
 * Runs the cases of a routing test. A case without failures passed; there are no cases when the test has errors.
 *
 * @param files the texts of the alert files that the test names, by name
 * @param surroundings the cluster of the test's manifests, and the default time of the test
 *
 * @example
 * ```ts
 * const test = readExpectations(`
 * cases:
 *   - name: Reaches ops
 *     alerts: [{ labels: { severity: critical } }]
 *     expect: { receivers: [ops] }
 * `);
 * const surroundings = { cluster: readClusterObjects([]), now: instantOf(new Date()) };
 * const { cases } = runTest(test, { unmatched: [], alerts: new Map() }, surroundings);
 * for (const { name, failures } of cases) console.log(name, failures.map(({ code }) => code));
 * // → Reaches ops [ 'receivers' ]
 * ```
 */
export function runTest(test: ReadExpectations, files: TestFiles, surroundings: TestSurroundings): TestResult {
  return engine.runTest(test, files, surroundings);
}

/**
 * The sentence of a phrase. Findings, steps and problems hold their sentences as phrases, which can be translated.
 *
 * @param translations from {@link translationsFor}; default: English
 *
 * @example
 * ```ts
 * const [finding] = findingsOf(analyseStream('apiVersion: notification.kubesphere.io/v2beta2\nkind: Reciever\n'));
 * if (finding) console.log(renderPhrase(finding.phrase) === finding.message); // → true
 * ```
 */
export function renderPhrase(phrase: Phrase, translations?: Translations): string {
  return engine.renderPhrase(phrase, translations);
}

/**
 * The translations of all sentences for a locale, as browsers, VS Code and POSIX name it. Simplified Chinese is
 * translated; every other locale gets none, which means English.
 *
 * @example
 * ```ts
 * const result = matchSelector({ matchLabels: { cluster: 'host' } }, {});
 * if (result.outcome === 'mismatch')
 *   for (const failure of result.failures) console.log(explainFailure(failure, translationsFor('zh-CN')));
 * // → 缺少标签 cluster，要求为 host
 * console.log(translationsFor('fr')); // → {}
 * ```
 */
export function translationsFor(locale: string | undefined): Translations {
  return engine.translationsFor(locale);
}

/**
 * The translations for a locale, including the documentation of fields and values in {@link hover} and {@link complete}.
 *
 * @example
 * ```ts
 * const stream = analyseStream('apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\n');
 * const chinese = hover(stream, { line: 1, character: 1 }, documentationFor('zh-CN'));
 * console.log(chinese?.markdown === hover(stream, { line: 1, character: 1 })?.markdown); // → false
 * ```
 */
export function documentationFor(locale: string | undefined): Translations {
  return engine.documentationFor(locale);
}

/**
 * The documentation, in Markdown, of the field or value at a position.
 *
 * @param documentation from {@link documentationFor}; default: English
 *
 * @example
 * ```ts
 * const stream = analyseStream('apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\n');
 * console.log(hover(stream, { line: 1, character: 1 })?.markdown.split('\n')[0]); // → **kind** `string`
 * ```
 */
export function hover(stream: StreamAnalysis, position: Position, documentation?: Translations): Hover | undefined {
  return engine.hover(stream, position, documentation);
}

/**
 * The completions at a position: fields, values and labels.
 *
 * @param alerts alerts whose labels and values are proposed in conditions
 * @param documentation from {@link documentationFor}; default: English
 *
 * @example
 * ```ts
 * const stream = analyseStream('apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nspec:\n  ding\n');
 * const completions = complete(stream, { line: 3, character: 6 }, builtInSamples);
 * console.log(completions.some(({ label }) => label === 'dingtalk')); // → true
 * ```
 */
export function complete(
  stream: StreamAnalysis,
  position: Position,
  alerts: readonly SampleAlert[],
  documentation?: Translations,
): readonly Completion[] {
  return engine.complete(stream, position, {
    labels: engine.countLabels(alerts),
    ...(documentation && { documentation }),
  });
}

/**
 * The outline of a stream: its objects, their sections and conditions.
 *
 * @param translations of placeholder names; default: English
 *
 * @example
 * ```ts
 * const config = 'apiVersion: notification.kubesphere.io/v2beta2\nkind: Config\nmetadata: { name: app }\n';
 * console.log(symbols(analyseStream(config)).map(({ name, detail }) => `${name} ${detail}`)); // → [ 'app Config' ]
 * ```
 */
export function symbols(stream: StreamAnalysis, translations?: Translations): readonly StreamSymbol[] {
  return engine.symbols(stream, translations);
}
