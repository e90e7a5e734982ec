export { CATALOGUE, type ErrorId, explain } from './catalogue/catalogue.js';
export type { CatalogueEntry } from './catalogue/entry.js';
export { createTokenCache, type TokenCache } from './conversation/token-cache.js';
export { type CredentialOrigin, describeOrigin } from './credentials/credential-origin.js';
export {
  type CredentialProvider,
  firstOf,
  type SuppliedCredential,
} from './credentials/credential-provider.js';
export { fromCluster, type SecretReader } from './credentials/from-cluster.js';
export type { CredentialField, MissingCredential } from './credentials/missing-credential.js';
export { type CredentialSources, inlineCredentials } from './credentials/read-need.js';
export { type ResolvedTargets, resolveTargets } from './credentials/resolve-targets.js';
export { withCredentials } from './credentials/with-credentials.js';
export { describeClockSkew, describeResult, OUTCOME_WORDS } from './describe-result.js';
export { type DrillNote, drillMessage, drillNote } from './drill/drill-message.js';
export { initiator } from './drill/initiator.js';
export {
  type DrillOptions,
  type DrillResult,
  drillExtras,
  drillSendings,
  isPassed,
  type OmittedTarget,
  omittedTargets,
  runDrill,
} from './drill/run-drill.js';
export { FIXES, type Fix, type FixId, type FixPlace } from './fix/fix.js';
export { type ForeseenFailure, foreseeFailures } from './forecast/foresee-failures.js';
export { type TargetLoad, targetLoads } from './forecast/target-loads.js';
export { redact } from './redact.js';
export type { Outcome, SendError, SendResult } from './result.js';
export { send } from './send.js';
export { type PartResult, sendMessages } from './send-messages.js';
export { chatbotLabel, conversationLabel } from './target-label.js';
export { targetSecrets } from './target-secrets.js';
export type {
  ComposedTest,
  Sending,
  TestContent,
  TestedMessage,
} from './test-message/compose-test.js';
export { describeHosts, foreignHost, isDingTalkHost } from './test-message/describe-hosts.js';
export { describeTargets } from './test-message/describe-targets.js';
export { describeMentions, mentionsEverybody } from './test-message/message-extras.js';
export { type Outgoing, outgoing } from './test-message/outgoing.js';
export { type PreparedTest, prepareTest } from './test-message/prepare-test.js';
export { leftOutRemarks } from './test-message/rejected-objects.js';
export {
  readTestManifests,
  type TestFile,
  type TestManifests,
  type TestSetting,
  testSetting,
} from './test-message/test-manifests.js';
export { createThrottle, type Throttle } from './throttle/throttle.js';
export { timeToWait } from './throttle/time-to-wait.js';
export { createDispatcher, type DispatcherSettings, type RoutingDispatcher } from './transport/create-dispatcher.js';
export { type FetchedText, fetchText } from './transport/fetch-text.js';
export type { ChatbotTarget, ConversationTarget, SendOptions, Target } from './types.js';
export { type UnsentPart, unsentParts } from './unsent-parts.js';
export { explainVerification, type VerificationResult } from './verification/explain-verification.js';
export { type PostedAlert, verificationBody } from './verification/verification-body.js';
