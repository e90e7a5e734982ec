/**
 * The engine: what the cluster does with a notification manifest, as pure functions over texts and plain data. No Node,
 * no editor, no clock, no network; nothing is kept between calls, and nothing throws for what a user typed.
 */

export type { Alert, SampleAlert } from './alert.js';
export {
  allFindingsOf,
  analyseStream,
  dependsOnOthers,
  findingsOf,
  managerVersionOf,
  type OtherManifests,
} from './analysis/analyse-stream.js';
export type {
  DingTalkReceiverOutline,
  DocumentAnalysis,
  ObjectOutline,
  ObjectReference,
  OutlineSymbol,
} from './analysis/document-analysis.js';
export { type DeclaredObject, factsOf, type ManifestFacts } from './analysis/manifest-facts.js';
export { mayBeNamed, mayHoldManifests } from './analysis/recognise.js';
export { type AnalysedDocument, partsOf, type StreamAnalysis } from './analysis/stream-analysis.js';
export { type DocumentVerdict, verdictsOf } from './analysis/verdict.js';
export { type Cause, type Verdict, verdictOf } from './analysis/verdict-of.js';
export { CHECKS } from './checks.js';
export { DEFAULT_CONFIG, type LintConfig, RULE_SETTINGS, type RuleSetting } from './config/lint-config.js';
export {
  CONFIG_FILE_NAMES,
  type ConfigFile,
  type ConfigFileProblem,
  type ReadConfigFile,
  readConfigFile,
} from './config/read-config-file.js';
export { checkRuleSetting, isRuleSetting, type RuleSettingProblem } from './config/read-rule-setting.js';
export { type ReadRules, readRules } from './config/read-rules.js';
export { versionUnknown } from './config/version-unknown.js';
export { appendManifests } from './edits/append-manifests.js';
export { correctReceiver, type ReceiverCorrection, receiverField } from './edits/correct-receiver.js';
export { type ChatbotCredentials, type PlacedCredential, placeCredentials } from './edits/place-credential.js';
export { type ToggledReceiver, toggleReceiver } from './edits/toggle-receiver.js';
export type { CaseFailure, CaseResult, FailureReason } from './expectations/case-result.js';
export { completeExpectations } from './expectations/complete-expectations.js';
export { type Coverage, coverageOf, type UnreachedReceiver } from './expectations/coverage.js';
export {
  type ExpectationProblem,
  type Expectations,
  type ExpectedCase,
  isExpectationsFile,
  type PlacedText,
} from './expectations/expectations.js';
export { hoverExpectations } from './expectations/hover-expectations.js';
export { DEFAULT_MANIFESTS, IGNORED_FOLDERS, isTestManifest } from './expectations/manifest-patterns.js';
export { type ReadExpectations, readExpectations } from './expectations/read-expectations.js';
export type { TestSurroundings } from './expectations/run-case.js';
export { runTest, type TestFiles, type TestResult } from './expectations/run-test.js';
export { unknownReceivers } from './expectations/unknown-receivers.js';
export { complete } from './features/completion/completion.js';
export type { Completion } from './features/completion/completion-item.js';
export { type Hover, hover } from './features/hover.js';
export { receivers, type StreamReceiver } from './features/receivers.js';
export { type StreamSymbol, symbols } from './features/symbols.js';
export { completeTemplate } from './features/template/complete-template.js';
export { hoverTemplate } from './features/template/hover-template.js';
export { templateNameAt } from './features/template/template-name-at.js';
export type { Family, Finding, Fix, RelatedPlace, Severity, TextEdit } from './finding.js';
export type { RuleMeta } from './lint/rule.js';
export { type DingTalkConfig, readDingTalkConfig } from './manifest/dingtalk/config.js';
export type { Credential } from './manifest/dingtalk/credential.js';
export { defaultConfigTest, type IsDefaultConfig } from './manifest/dingtalk/default-config.js';
export { type ManagerSettings, readManagerSettings } from './manifest/dingtalk/notification-manager.js';
export { type DingTalkReceiver, type ReceiverChatbot, readDingTalkReceiver } from './manifest/dingtalk/receiver.js';
export { isJsonObject, type Json, type JsonObject, type ManifestObject, textOf } from './manifest/object.js';
export { readObjects } from './manifest/read-objects.js';
export { readSelector } from './manifest/read-selector.js';
export type { CompileExpression } from './match/compile-condition.js';
export { type CompiledSelector, type CompileOptions, compileSelector } from './match/compile-selector.js';
export { describeProblem } from './match/describe-problem.js';
export { type Labels, matchCompiled, matchSelector, outcomeOf } from './match/match-selector.js';
export { operators } from './match/operators.js';
export {
  type CompiledRegularExpression,
  compileRegularExpression,
  type RegularExpression,
  type ReplacingExpression,
} from './match/regular-expression.js';
export type { RegularExpressionProblem } from './match/regular-expression-problem.js';
export type { ConditionFailure, ConditionPlace, LabelSelector, MatchResult, Requirement } from './match/selector.js';
export type { SelectorProblem } from './match/selector-problem.js';
export { validateSelector } from './match/validate-selector.js';
export { type CompiledTemplates, compileTemplates, type TemplateTexts } from './message/compile-templates.js';
export { composeChatbotMessage } from './message/compose-chatbot-message.js';
export { DEFAULT_TEMPLATES } from './message/default-templates.js';
export { escapedLength, escapeJson } from './message/escape-json.js';
export type { ChatbotExtras, Message, MessageType } from './message/message.js';
export type { NotifiedAlert } from './message/notified-alert.js';
export { renderDefault } from './message/render-default.js';
export { chatbotBody, conversationBody } from './message/request-body.js';
export { type SplitOptions, splitMessages } from './message/split-messages.js';
export type {
  MessagePart,
  MessageParts,
  SplitResult,
  TemplateFailure,
  TemplatePlace,
} from './message/template-result.js';
export { verificationAlert } from './message/verification-alert.js';
export { type AlertRecipients, alertRecipients } from './pipeline/alert-recipients.js';
export type { Cluster, Placed, PlacedObject } from './pipeline/cluster.js';
export { deliveriesOf } from './pipeline/deliveries.js';
export type { ConfigFacts, ObjectFacts, ReceiverFacts, SilenceFacts } from './pipeline/facts.js';
export type { IncomingAlert } from './pipeline/incoming-alert.js';
export { countMatches, matchedAlerts } from './pipeline/matched-alerts.js';
export type { Entry, Pipeline } from './pipeline/pipeline.js';
export type { PipelineOptions, TenantMapping } from './pipeline/pipeline-options.js';
export { preparePipeline } from './pipeline/prepare-pipeline.js';
export { readClusterObjects, type SourceFile } from './pipeline/read-cluster-objects.js';
export { routeAlerts } from './pipeline/route-alerts.js';
export type { Batch, Routing } from './pipeline/routing.js';
export { type DirectRequest, type DirectResult, sendDirectly } from './pipeline/send-directly.js';
export { sourcePlace } from './pipeline/source-place.js';
export { STAGE_TITLES } from './pipeline/stage-titles.js';
export { type TestDelivery, type TestMessages, testMessages } from './pipeline/test-messages.js';
export {
  type AlertTrace,
  type Assumption,
  type AssumptionCode,
  type CredentialSource,
  type DeliveredMessage,
  type Delivery,
  type DeliveryFailure,
  type DeliveryFailureCode,
  type Incident,
  type SourcePlace,
  STAGES,
  type Stage,
  type StageVerdict,
  type Target,
  type TraceStep,
} from './pipeline/trace.js';
export { traceAlert } from './pipeline/trace-alert.js';
export { describeCondition } from './preview/describe-condition.js';
export { explainFailure } from './preview/explain-failure.js';
export { type AlertGroup, groupAlerts } from './preview/group-alerts.js';
export { matchReceiver } from './preview/match-receiver.js';
export { outcomeFailures } from './preview/outcome-failures.js';
export type { PlacedCondition, ReceiverConditions } from './preview/receiver-conditions.js';
export type { AlertOutcome, FunnelCondition, ReceiverMatches } from './preview/receiver-matches.js';
export { type SilenceScope, silenceScope } from './preview/silence-scope.js';
export { builtInSamples } from './samples/built-in-samples.js';
export { parseSamples } from './samples/parse-samples.js';
export { type ReadSamples, readSamples } from './samples/read-samples.js';
export type { SampleProblem } from './samples/sample-problem.js';
export { type ConditionSamples, samplesFromConditions } from './samples/samples-from-conditions.js';
export {
  checkChatIds,
  checkKeywords,
  checkReceiverName,
  checkRequirement,
  checkTenant,
  splitList,
} from './scaffold/check-answers.js';
export type { NotificationAnswers } from './scaffold/notification-answers.js';
export { usualReceiverName } from './scaffold/object-names.js';
export { scaffoldNotification } from './scaffold/scaffold-notification.js';
export { knownLabels, knownLabelValues } from './schema/navigate.js';
export { suppressionFixes } from './suppression/suppression-fixes.js';
export { documentationFor } from './text/documentation-for.js';
export { indexLines, type LineIndex } from './text/line-index.js';
export { type Phrase, type PhraseArgument, phrase, renderPhrase, type Translations } from './text/phrase.js';
export { type Position, type Range, shiftRange } from './text/range.js';
export { type Language, languageFor, translationsFor } from './text/translations-for.js';
export { toWellFormed } from './text/well-formed.js';
export { type CronWords, loadCronWords } from './time/cron-words.js';
export { type Activity, describeActivity } from './time/describe-activity.js';
export { describeSilenceTimes } from './time/describe-silence-times.js';
export { findZone } from './time/find-zone.js';
export { dateOf, type Instant, instantOf } from './time/instant.js';
export { isSilenceActive, type SilenceTimes } from './time/is-silence-active.js';
export { nextActivation } from './time/next-activation.js';
export { type DurationProblem, parseGoDuration } from './time/parse-go-duration.js';
export { parseKubernetesTime } from './time/parse-kubernetes-time.js';
export { type ParsedSchedule, parseSchedule } from './time/parse-schedule.js';
export type { Schedule } from './time/schedule.js';
export type { ScheduleProblem } from './time/schedule-problem.js';
export { type SilencePeriod, silencePeriods } from './time/silence-periods.js';
export {
  compareVersions,
  formatManagerVersion,
  type ManagerVersion,
  NEWEST_VERSION,
  parseManagerVersion,
} from './version/manager-version.js';
export { type MatchSemantics, matchSemanticsOf } from './version/match-semantics.js';
export { includesVersion, type VersionRange } from './version/version-range.js';
