/**
 * The engine: pure functions over texts and plain data that analyse notification manifests and simulate the notification
 * manager. No Node, editor, clock, network or state, and no exceptions for user input.
 */

export { type ExampleAlert, exampleAlerts } from './assist/alert-rules/example-alerts.js';
export { receiverWords, type ShownReceiver, shownReceivers } from './assist/alert-rules/receiver-words.js';
export type { RuleOutcome } from './assist/alert-rules/routed-rules.js';
export { ruleObjectName } from './assist/alert-rules/rule-object-name.js';
export { type RuleRow, type RuleTable, ruleTable } from './assist/alert-rules/rule-table.js';
export { type AlertTaker, alertTakers } from './assist/alert-takers.js';
export type { LinePlace } from './assist/comparison/changes.js';
export { NOTHING_CHANGES, type Outline, type OutlineItem, type OutlineSection } from './assist/comparison/outline.js';
export type { MarkdownHost } from './assist/comparison/outline-markdown.js';
export type { ComparedFile } from './assist/comparison/read-side.js';
export { type CompletionOptions, complete } from './assist/completion/complete.js';
export type { Completion } from './assist/completion/completion-item.js';
export { type Insertion, plainText, type TabStop } from './assist/completion/insertion.js';
export { isBegun, mayBeginManifest } from './assist/completion/is-begun.js';
export {
  addUses,
  alertSelectors,
  countLabels,
  countRuleLabels,
  type LabelUses,
} from './assist/completion/label-uses.js';
export type { FileFacts } from './assist/completion/offer.js';
export { completeConfig } from './assist/config/complete-config.js';
export { hoverConfig } from './assist/config/hover-config.js';
export { clusterNameOnly } from './assist/deployed/cluster-name-only.js';
export {
  type DeployedManifest,
  deployedAt,
  deployedManifests,
  deployedName,
} from './assist/deployed/deployed-manifests.js';
export { deployedMarkdown } from './assist/deployed/deployed-markdown.js';
export { readDeployedSide, type WrittenFile } from './assist/deployed/deployed-side.js';
export {
  alertName,
  appliedTitle,
  beforeTitle,
  DRIFT_TITLE,
  IF_IT_DID,
  NO_DRIFT,
  NO_RECEIVERS,
  receiverTitle,
  stopsBefore,
} from './assist/deployed/deployed-words.js';
export type { Drift } from './assist/deployed/drift.js';
export { driftWords } from './assist/deployed/drift-words.js';
export {
  type DeployedExplanation,
  type DeployedSetting,
  explainDeployed,
  routeDeployed,
} from './assist/deployed/explain-deployed.js';
export {
  DESCRIBED_KINDS,
  type DescribedField,
  type DescribedKind,
  describeKind,
  type Undescribed,
} from './assist/describe-kind.js';
export { appendManifests } from './assist/edits/append-manifests.js';
export { correctReceiver, type ReceiverCorrection, receiverField } from './assist/edits/correct-receiver.js';
export { canFollow, secretToCreate } from './assist/edits/create-secret.js';
export { type ChatbotCredentials, type PlacedCredential, placeCredentials } from './assist/edits/place-credential.js';
export { safeFixes } from './assist/edits/safe-fixes.js';
export { type ToggledReceiver, toggleReceiver } from './assist/edits/toggle-receiver.js';
export { type AddedCase, addCase } from './assist/expectations/add-case.js';
export { caseOfAlert } from './assist/expectations/case-of-alert.js';
export { completeExpectations } from './assist/expectations/complete-expectations.js';
export { hoverExpectations } from './assist/expectations/hover-expectations.js';
export type { NewCase, NewTest } from './assist/expectations/write-case.js';
export { type Hover, hover } from './assist/hover.js';
export { cleanUpExport, mayBeExport } from './assist/import/clean-up-export.js';
export {
  type ImportedManifest,
  type ImportedObjects,
  importObjects,
  type SecretOutline,
} from './assist/import/import-objects.js';
export { type UsedData, usedData } from './assist/import/used-data.js';
export { readWanted, type WantedObjects } from './assist/import/wanted-objects.js';
export { type ImportedFile, splitImport, type WriteImportOptions, writeImport } from './assist/import/write-import.js';
export { type Link, type LinkTarget, linksIn, linksInExpectations } from './assist/links.js';
export { receiverOfConfigSelector } from './assist/names/config-selector.js';
export { distinctPlaces } from './assist/names/distinct-places.js';
export { findSymbols } from './assist/names/find-symbols.js';
export { hoverName } from './assist/names/hover-name.js';
export {
  createNameIndex,
  type NamedDocument,
  type NamedFile,
  type NameIndex,
  type PlacedName,
} from './assist/names/name-index.js';
export { renameEdits, whyFixed, whyNot } from './assist/names/rename.js';
export { type SameName, sameName } from './assist/names/same-name.js';
export { whyNoName } from './assist/names/why-no-name.js';
export { indentNewLine } from './assist/new-line.js';
export { type OwnerGroup, type OwnerGroupKind, ownerGroupOf } from './assist/overview/owner-group.js';
export { receivers, type StreamReceiver } from './assist/receivers.js';
export {
  checkChatIds,
  checkKeywords,
  checkReceiverName,
  checkRequirement,
  checkTenant,
  splitList,
} from './assist/scaffold/check-answers.js';
export type { NotificationAnswers } from './assist/scaffold/notification-answers.js';
export { defaultReceiverName } from './assist/scaffold/object-names.js';
export { scaffoldNotification } from './assist/scaffold/scaffold-notification.js';
export { changesIn, STATE_CHANGES, type StateChange } from './assist/states/changes-in.js';
export { compareStates, type ManifestState, type StatesInput } from './assist/states/compare-states.js';
export { outlineStates } from './assist/states/outline-states.js';
export { statesMarkdown } from './assist/states/states-markdown.js';
export type { ObjectChange, StatesReport } from './assist/states/states-report.js';
export { foldStream } from './assist/structure/fold-stream.js';
export { selectionRanges } from './assist/structure/selection-ranges.js';
export { suggestedFix } from './assist/suggested-fix.js';
export { suppressionFixes } from './assist/suppression-fixes.js';
export { type StreamSymbol, symbols } from './assist/symbols.js';
export { colourTemplates, TOKEN_TYPES } from './assist/template/colour-templates.js';
export { completeTemplate } from './assist/template/complete-template.js';
export { highlightTemplate } from './assist/template/highlight-template.js';
export { hoverTemplate } from './assist/template/hover-template.js';
export { mayBeInTemplate } from './assist/template/locate-template.js';
export { renameVariable, variableRangeAt } from './assist/template/rename-variable.js';
export { signatureHelp, type TemplateSignature } from './assist/template/signature-help.js';
export { mayHoldTemplates } from './assist/template/used-entries.js';
export { type UsedTemplate, usedTemplates } from './assist/template/used-templates.js';
export { compareReleases, type UpgradeInput } from './assist/upgrade/compare-releases.js';
export { outlineUpgrade } from './assist/upgrade/outline-upgrade.js';
export { upgradeMarkdown } from './assist/upgrade/upgrade-markdown.js';
export { getsWorse, type UpgradeReport } from './assist/upgrade/upgrade-report.js';
export { type AcceptedObjects, acceptedObjects } from './checks/analysis/accepted-objects.js';
export {
  type AnalysedDocument,
  analysedFor,
  analyseInSteps,
  analyseStream,
  partsOf,
  type StreamAnalysis,
} from './checks/analysis/analyse-stream.js';
export { describeLeftOut, describeRejection, type LeftOut } from './checks/analysis/describe-left-out.js';
export type {
  DingTalkReceiverOutline,
  DocumentAnalysis,
  ObjectOutline,
  ObjectReference,
  OutlineSymbol,
} from './checks/analysis/document-analysis.js';
export {
  allFindingsOf,
  createJudge,
  dependsOnOthers,
  findingsOf,
  type Judge,
  managerVersionOf,
  type OtherManifests,
} from './checks/analysis/findings-of.js';
export {
  type AcceptedFile,
  type KeptObjects,
  keepAccepted,
  leaveOutRejected,
  type ShownObject,
} from './checks/analysis/leave-out.js';
export { type DeclaredObject, factsOf, factsOfFile, type ManifestFacts } from './checks/analysis/manifest-facts.js';
export { createManifestIndex, type ManifestIndex } from './checks/analysis/manifest-index.js';
export { definesNamed, isNamed, namedObjects, scopeOf } from './checks/analysis/named-objects.js';
export { mayBeJsonManifest, mayBeNamed, mayHoldManifests, mayMatter } from './checks/analysis/recognise.js';
export { type Cause, type Verdict, verdictOf } from './checks/analysis/verdict-of.js';
export { type DocumentVerdict, verdictsOf } from './checks/analysis/verdicts-of.js';
export { type BuildSources, findingsAtSource, type SourceFindings } from './checks/built/findings-at-source.js';
export { type ChartSources, findingsInChart } from './checks/built/findings-in-chart.js';
export { CHECKS } from './checks/checks.js';
export { editTargetVersion } from './checks/config/edit-target-version.js';
export { globLeaves } from './checks/config/glob-leaves.js';
export {
  ALERT_RULE_SEVERITIES,
  DEFAULT_CONFIG,
  type LintConfig,
  RULE_SETTINGS,
  type RuleSetting,
} from './checks/config/lint-config.js';
export {
  CONFIG_FILE_NAMES,
  type ConfigFile,
  type ConfigFileProblem,
  type ReadConfigFile,
  readConfigFile,
} from './checks/config/read-config-file.js';
export {
  checkRuleSetting,
  isRuleSetting,
  type ReadRules,
  type RuleSettingProblem,
  readRules,
} from './checks/config/read-rules.js';
export { readExpectations } from './checks/expectations/read-expectations.js';
export { type NameSubject, type NameUse, nameId, type SoughtName } from './checks/names/name-use.js';
export { namesOfExpectations } from './checks/names/names-of-expectations.js';
export type { LabelKnowledge, LabelLimit, LabelSet } from './go/promql/label-set.js';
export type { CompileExpression } from './go/regexp/regular-expression.js';
export {
  type CompiledRegularExpression,
  compileRegularExpression,
  type RegularExpression,
  type ReplacingExpression,
} from './go/regexp/regular-expression.js';
export type { RegularExpressionProblem } from './go/regexp/regular-expression-problem.js';
export { type DescribeCron, loadCronDescriptions } from './go/time/describe-cron.js';
export { findGivenZone, findZone } from './go/time/find-zone.js';
export { dateOf, type Instant, instantOf, isoOf } from './go/time/instant.js';
export { nextActivation } from './go/time/next-activation.js';
export { type DurationProblem, parseGoDuration } from './go/time/parse-go-duration.js';
export { parseKubernetesTime } from './go/time/parse-kubernetes-time.js';
export { parseLocalTime } from './go/time/parse-local-time.js';
export { type ParsedSchedule, parseSchedule } from './go/time/parse-schedule.js';
export type { Schedule } from './go/time/schedule.js';
export type { ScheduleProblem } from './go/time/schedule-problem.js';
export { zoneUnknown } from './go/time/zone-unknown.js';
export {
  compareHistory,
  type HistoryGroup,
  type HistoryVerdict,
  historyVerdictOf,
} from './manager/backtest/compare-history.js';
export type { HistoryAlert } from './manager/backtest/history-alert.js';
export { readHistory } from './manager/backtest/read-history.js';
export { type Replay, replayHistory } from './manager/backtest/replay-history.js';
export { searchPage } from './manager/backtest/search-page.js';
export { tellReached } from './manager/backtest/tell-reached.js';
export type { CaseFailure, CaseResult, FailureReason } from './manager/expectations/case-result.js';
export { type Coverage, coverageOf, isCovered, type PlacedRule } from './manager/expectations/coverage.js';
export {
  type ExpectationProblem,
  type Expectations,
  type ExpectedCase,
  isExpectationsFile,
  type ReadExpectations,
} from './manager/expectations/expectations.js';
export type { ObjectCoverage } from './manager/expectations/object-tally.js';
export { casePipeline, type TestSurroundings } from './manager/expectations/run-case.js';
export { runTest, type TestFiles, type TestResult, type UnreadFiles } from './manager/expectations/run-test.js';
export { unknownReceivers, unnoticedUnknownReceivers } from './manager/expectations/unknown-receivers.js';
export { describeCondition } from './manager/matching/describe-condition.js';
export { explainFailure } from './manager/matching/explain-failure.js';
export { type AlertGroup, groupAlerts } from './manager/matching/group-alerts.js';
export { matchReceiver } from './manager/matching/match-receiver.js';
export { outcomeFailures } from './manager/matching/outcome-failures.js';
export type { AlertOutcome, FunnelCondition, ReceiverMatches } from './manager/matching/receiver-matches.js';
export { labelJudge } from './manager/matching/seen-labels.js';
export { cannotBeTold, undecidedText } from './manager/matching/undecided-text.js';
export { matchesTitle, verdictText } from './manager/matching/verdict-text.js';
export { type CompiledTemplates, compileTemplates, type TemplateTexts } from './manager/message/compile-templates.js';
export { composeChatbotMessage } from './manager/message/compose-chatbot-message.js';
export { DEFAULT_TEMPLATES, defaultTemplates } from './manager/message/default-templates.js';
export { emptyPart } from './manager/message/empty-part.js';
export { noteText } from './manager/message/markdown/describe-note.js';
export { markdownNotes } from './manager/message/markdown/markdown-notes.js';
export type { NotifiedAlert } from './manager/message/notified-alert.js';
export { renderDefault } from './manager/message/render-default.js';
export { chatbotBody, conversationBody } from './manager/message/request-body.js';
export { type SplitOptions, splitMessages } from './manager/message/split-messages.js';
export { escapedLength, escapeJson } from './manager/message/template/escape-json.js';
export type {
  MessagePart,
  MessageParts,
  SplitResult,
  TemplateFailure,
  TemplatePlace,
} from './manager/message/template-result.js';
export { verificationAlert } from './manager/message/verification-alert.js';
export type { IncomingAlert } from './manager/pipeline/input/incoming-alert.js';
export { deliveriesOf } from './manager/pipeline/messages/deliveries.js';
export { type DirectRequest, type DirectResult, sendDirectly } from './manager/pipeline/messages/send-directly.js';
export { type TestDelivery, type TestMessages, testMessages } from './manager/pipeline/messages/test-messages.js';
export type { Entry, Pipeline } from './manager/pipeline/prepare/pipeline.js';
export { preparePipeline } from './manager/pipeline/prepare/prepare-pipeline.js';
export { outcomeTitle } from './manager/pipeline/report/outcome-title.js';
export { sourcePlace } from './manager/pipeline/report/source-place.js';
export { STAGE_TITLES } from './manager/pipeline/report/stage-titles.js';
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
  stopsManager,
  type Target,
  type TraceStep,
} from './manager/pipeline/report/trace.js';
export { routeAlerts } from './manager/pipeline/route-alerts.js';
export { countMatches, matchedAlerts } from './manager/pipeline/routing/matched-alerts.js';
export type { Batch, Routing, StagedRouting } from './manager/pipeline/routing/routing.js';
export { mayFailToStart, startFailure } from './manager/pipeline/routing/start-failure.js';
export { clusterLabelOf, KUBESPHERE_CONFIG, namesCluster } from './manager/pipeline/settings/cluster-name.js';
export type { PipelineOptions, TenantMapping } from './manager/pipeline/settings/pipeline-options.js';
export { type ManagerZone, timeZoneOf } from './manager/pipeline/settings/time-zone-of.js';
export { shownDeliveries } from './manager/pipeline/stopped-deliveries.js';
export { switchedOn } from './manager/pipeline/switched-on.js';
export { configOf } from './manager/pipeline/targets/config-of.js';
export { UNNAMED_SECRET } from './manager/pipeline/targets/resolve-credential.js';
export { acceptsConfig } from './manager/pipeline/targets/verified-config.js';
export { type AlertRecipients, alertRecipients, type LostDelivery } from './manager/pipeline/trace/alert-recipients.js';
export { traceAlert } from './manager/pipeline/trace/trace-alert.js';
export { reachWords } from './manager/rules/reach-words.js';
export { createRouteRules, type RouteRules } from './manager/rules/route-rules.js';
export type { Reach, RuleLoss, RuleReceiver, RuleRoute, RuleSilence, RuleStop } from './manager/rules/rule-route.js';
export { arrivingAlerts } from './manager/samples/arriving-alerts.js';
export { builtInSamples } from './manager/samples/built-in-samples.js';
export { ALERT_LIMITS, ALERT_PATHS, type AlertApi, type AlertsReply } from './manager/samples/live/alert-api.js';
export { labelAsSent } from './manager/samples/live/label-as-sent.js';
export type { LiveAlert, LiveAlerts, RejectedAnswer } from './manager/samples/live/live-alerts.js';
export { readAlertsReply } from './manager/samples/live/read-alerts-reply.js';
export { parseSamples } from './manager/samples/parse-samples.js';
export { readRequest } from './manager/samples/read-request.js';
export { type ReadSamples, readSamples } from './manager/samples/read-samples.js';
export type { SampleProblem } from './manager/samples/sample-problem.js';
export { type ConditionSamples, samplesFromConditions } from './manager/samples/samples-from-conditions.js';
export { type Activity, describeActivity } from './manager/silence/describe-activity.js';
export { describeSilenceTimes } from './manager/silence/describe-silence-times.js';
export { isSilenceActive } from './manager/silence/is-silence-active.js';
export { isUndetermined } from './manager/silence/is-undetermined.js';
export { type SilencePeriod, silencePeriods } from './manager/silence/silence-periods.js';
export { type SilenceScope, silenceScope } from './manager/silence/silence-scope.js';
export { countByLane, overloadOf, ROBOT_LIMIT } from './manager/storm/count-by-lane.js';
export { describeFailed, describeLane, titleOfLane } from './manager/storm/describe-lane.js';
export { forecastStorm, losesMessages, type StormForecast, type StormLane } from './manager/storm/forecast-storm.js';
export type { Alert, SampleAlert } from './model/alert.js';
export type { AlertRule, Evaluation } from './model/alert-rules/alert-rule.js';
export { alertRulesOf } from './model/alert-rules/alert-rules-of.js';
export { createAlertRules } from './model/alert-rules/keep-alert-rules.js';
export { mentionsRules } from './model/alert-rules/mentions-rules.js';
export type { RuleObject } from './model/alert-rules/rule-facts.js';
export { alertWhere } from './model/alert-where.js';
export { alertmanagerFields } from './model/alertmanager/config-shape.js';
export { type ChosenConfig, chooseConfig } from './model/cluster/choose-config.js';
export type { Cluster, Placed, PlacedObject } from './model/cluster/cluster.js';
export { type DingTalkReceiver, dingTalkReceivers } from './model/cluster/dingtalk-receivers.js';
export { type DataScope, findNamed } from './model/cluster/find-named.js';
export { type FoundSecretKey, findSecretKey } from './model/cluster/find-secret-key.js';
export { findTemplates } from './model/cluster/find-templates.js';
export { configOwnerOf, type Owner, type Ownership, ownerOf, ownershipOf } from './model/cluster/ownership.js';
export { readClusterObjects, type SourceFile } from './model/cluster/read-cluster-objects.js';
export { type ChatbotExtras, type Message, type MessageType, toMessage } from './model/dingtalk-message.js';
export { dingTalkSection } from './model/dingtalk-section.js';
export type {
  ChatbotFacts,
  ConfigFacts,
  ConfigMapFacts,
  CredentialFacts,
  ObjectFacts,
  ReceiverFacts,
  SecretFacts,
  SilenceFacts,
  SilenceTimes,
} from './model/facts.js';
export { fieldNames } from './model/field-names.js';
export type { RuleMeta } from './model/finding/draft.js';
export type { ApplyMode, Family, Finding, Fix, RelatedPlace, Severity, TextEdit } from './model/finding/finding.js';
export { NOTIFICATION_GROUP, OWN_KINDS } from './model/kind-names.js';
export { buildInputs, declaresFunction, isRemote, pluginNeeds } from './model/kustomize/build-inputs.js';
export {
  type FileUse,
  KUSTOMIZATION,
  type KustomizationUse,
  MANIFEST,
  type PatchTarget,
  patchUse,
} from './model/kustomize/file-use.js';
export {
  contentKey,
  type GeneratedEntry,
  type GeneratorContents,
  generatedEntries,
  generatorFiles,
} from './model/kustomize/generator-contents.js';
export type { KustomizationFacts } from './model/kustomize/kustomization.js';
export { kustomizationIn } from './model/kustomize/kustomization-in.js';
export { isKustomizationFile, KUSTOMIZATION_FILES } from './model/kustomize/kustomization-names.js';
export { blankFile, blankSecrets } from './model/objects/blank-secrets.js';
export { readObjects, type WrittenObject } from './model/objects/read-objects.js';
export { chooseSecretValue } from './model/read/choose-secret-value.js';
export { readSelector } from './model/read/read-selector.js';
export type { PlacedCondition, ReceiverConditions } from './model/receiver-conditions.js';
export {
  formatManagerVersion,
  formatTarget,
  type ManagerVersion,
  NEWEST_VERSION,
  NEXT_VERSION,
  newestOf,
  parseManagerVersion,
  TARGET_NAMES,
} from './model/release/manager-version.js';
export {
  type ConditionRules,
  conditionRulesOf,
  matchSemanticsOf,
  type Release,
  releaseOf,
} from './model/release/release.js';
export type { MatchSemantics } from './model/release/releases.js';
export {
  chooseTarget,
  describeTarget,
  describeTargetSource,
  type ManagerTarget,
  type NamedVersions,
  type TargetSource,
} from './model/release/target.js';
export { existsIn, rangeOfReleases, type VersionRange } from './model/release/version-range.js';
export { robotLabel } from './model/robot.js';
export { knownLabels, knownLabelValues } from './model/schema/navigate.js';
export { type CompiledSelector, type CompileOptions, compileSelector } from './model/selector/compile-selector.js';
export { describeProblem } from './model/selector/describe-problem.js';
export { type Labels, matchCompiled, matchSelector, outcomeOf } from './model/selector/match-selector.js';
export { findOperator, operatorsOf } from './model/selector/operators.js';
export type {
  ConditionFailure,
  ConditionPlace,
  LabelSelector,
  MatchResult,
  Requirement,
} from './model/selector/selector.js';
export { selectorPlaceholder } from './model/selector/selector-placeholder.js';
export type { SelectorProblem } from './model/selector/selector-problem.js';
export { validateSelector } from './model/selector/validate-selector.js';
export { readService, type Service } from './model/service.js';
export { isEncrypted, namedPlaceholder, placeholderInCredential } from './model/unknown/placeholder.js';
export { CHART_KEYS, EXTENSION_KEYS, KNOWN_KEYS } from './model/values/chart.js';
export { versionUnknown } from './model/version-unknown.js';
export { closest } from './text/closest.js';
export { commentMarkdown } from './text/comment-markdown.js';
export { documentationFor } from './text/documentation-for.js';
export { escapeMarkdown } from './text/escape-markdown.js';
export { credentialSpans, hideInPhrase, hideSecrets, MIN_SECRET_LENGTH } from './text/hide-secrets.js';
export { keepLast } from './text/keep-last.js';
export { keepPerObject } from './text/keep-per-object.js';
export { indexLines, type LineIndex } from './text/line-index.js';
export { listPhrase, sentencesPhrase } from './text/list-phrase.js';
export { askedLocale, environmentLocale } from './text/locale-of.js';
export { memoize } from './text/memoize.js';
export { pathDistance } from './text/path-distance.js';
export { type Phrase, type PhraseArgument, phrase, renderPhrase, type Translations } from './text/phrase.js';
export type { PlacedText } from './text/placed-text.js';
export type { Position } from './text/position.js';
export { containsPosition, type Range, rangesTouch, shiftRange } from './text/range.js';
export { pathFrom } from './text/relative-path.js';
export { type Language, languageFor, translationsFor } from './text/translations-for.js';
export { toWellFormed } from './text/well-formed.js';
export { isJsonObject, type Json, type JsonObject, type ManifestObject, textOf } from './yaml/object.js';
