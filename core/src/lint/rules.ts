import type { Rule } from './rule.js';
import { channelTargetMissing } from './rules/channel-target-missing.js';
import { channelUnknown } from './rules/channel-unknown.js';
import { channelValueUnknown } from './rules/channel-value-unknown.js';
import { chatIdInvalid } from './rules/chat-id-invalid.js';
import { chatbotUnprotected } from './rules/chatbot-unprotected.js';
import { conditionRedundant } from './rules/condition-redundant.js';
import { conversationWithoutChats } from './rules/conversation-without-chats.js';
import { credentialInManifest } from './rules/credential-in-manifest.js';
import { credentialSource } from './rules/credential-source.js';
import { defaultConfigSelectorInvalid } from './rules/default-config-selector-invalid.js';
import { durationInvalid } from './rules/duration-invalid.js';
import { fieldUnavailable } from './rules/field-unavailable.js';
import { kindUnavailable } from './rules/kind-unavailable.js';
import { labelKeyInvalid } from './rules/label-key-invalid.js';
import { labelMisspelled } from './rules/label-misspelled.js';
import { labelValueInvalid } from './rules/label-value-invalid.js';
import { languagePackInvalid } from './rules/language-pack-invalid.js';
import { listItemBlank } from './rules/list-item-blank.js';
import { listItemRepeated } from './rules/list-item-repeated.js';
import { listTooLong } from './rules/list-too-long.js';
import { managerExpressionsIgnored } from './rules/manager-expressions-ignored.js';
import { managerSelectorEmpty } from './rules/manager-selector-empty.js';
import { matchInConsole } from './rules/match-in-console.js';
import { matchMissingLabel } from './rules/match-missing-label.js';
import { matchUnavailable } from './rules/match-unavailable.js';
import { mentionAll } from './rules/mention-all.js';
import { mentionIneffective } from './rules/mention-ineffective.js';
import { mentionMobile } from './rules/mention-mobile.js';
import { messageSize } from './rules/message-size.js';
import { namespaceIgnored } from './rules/namespace-ignored.js';
import { nanosecondsImplausible } from './rules/nanoseconds-implausible.js';
import { objectAnnotations } from './rules/object-annotations.js';
import { objectData } from './rules/object-data.js';
import { objectFinalizers } from './rules/object-finalizers.js';
import { objectIgnored } from './rules/object-ignored.js';
import { objectLabels } from './rules/object-labels.js';
import { objectName } from './rules/object-name.js';
import { objectNamespace } from './rules/object-namespace.js';
import { objectOwners } from './rules/object-owners.js';
import { operatorUnknown } from './rules/operator-unknown.js';
import { priorityInvalid } from './rules/priority-invalid.js';
import { pushoverDeviceInvalid } from './rules/pushover-device-invalid.js';
import { receiverWithoutTarget } from './rules/receiver-without-target.js';
import { regexIgnored } from './rules/regex-ignored.js';
import { regexInvalid } from './rules/regex-invalid.js';
import { regexLiteral } from './rules/regex-literal.js';
import { regexMatchesEmpty } from './rules/regex-matches-empty.js';
import { regexMatchesEverything } from './rules/regex-matches-everything.js';
import { regexMissing } from './rules/regex-missing.js';
import { regexUnanchored } from './rules/regex-unanchored.js';
import { routePolicyUnknown } from './rules/route-policy-unknown.js';
import { routerRegexInvalid } from './rules/router-regex-invalid.js';
import { routerWithoutReceivers } from './rules/router-without-receivers.js';
import { scheduleInvalid } from './rules/schedule-invalid.js';
import { secretDoubleEncoded } from './rules/secret-double-encoded.js';
import { secretLineBreak } from './rules/secret-line-break.js';
import { secretNamespaceDefault } from './rules/secret-namespace-default.js';
import { selectorNeverMatches } from './rules/selector-never-matches.js';
import { signingSecret } from './rules/signing-secret.js';
import { silenceAlwaysActive } from './rules/silence-always-active.js';
import { silenceMatchesAll } from './rules/silence-matches-all.js';
import { silenceNeverActive } from './rules/silence-never-active.js';
import { smsProviderMissing } from './rules/sms-provider-missing.js';
import { specMissing } from './rules/spec-missing.js';
import { templateArguments } from './rules/template-arguments.js';
import { templateFieldUnknown } from './rules/template-field-unknown.js';
import { templateFunctionUnknown } from './rules/template-function-unknown.js';
import { templateSyntax } from './rules/template-syntax.js';
import { templateTypeUnknown } from './rules/template-type-unknown.js';
import { throttleRate } from './rules/throttle-rate.js';
import { timeInvalid } from './rules/time-invalid.js';
import { valueDuplicate } from './rules/value-duplicate.js';
import { valueFragment } from './rules/value-fragment.js';
import { valueMisspelled } from './rules/value-misspelled.js';
import { valuesIgnored } from './rules/values-ignored.js';
import { valuesMissing } from './rules/values-missing.js';
import { valuesUnexpected } from './rules/values-unexpected.js';
import { webhookAddress } from './rules/webhook-address.js';
import { webhookCrash } from './rules/webhook-crash.js';
import { webhookInvalid } from './rules/webhook-invalid.js';
import { webhookSigned } from './rules/webhook-signed.js';
import { webhookTargetConflict } from './rules/webhook-target-conflict.js';
import { webhookTokenMissing } from './rules/webhook-token-missing.js';

/** Every lint rule. A new one needs a file in `rules/`, a line here, fixtures in `test/rules/`, a page in `docs/rules/`. */
export const RULES: readonly Rule[] = [
  operatorUnknown,
  valuesMissing,
  valuesUnexpected,
  valuesIgnored,
  regexMissing,
  regexInvalid,
  regexIgnored,
  labelKeyInvalid,
  labelValueInvalid,
  credentialSource,
  receiverWithoutTarget,
  conversationWithoutChats,
  templateTypeUnknown,
  templateSyntax,
  templateFunctionUnknown,
  templateFieldUnknown,
  templateArguments,
  languagePackInvalid,
  routerRegexInvalid,
  channelTargetMissing,
  channelValueUnknown,
  pushoverDeviceInvalid,
  webhookTargetConflict,
  smsProviderMissing,
  webhookCrash,
  objectIgnored,
  objectName,
  objectNamespace,
  objectLabels,
  objectAnnotations,
  objectFinalizers,
  objectOwners,
  objectData,
  matchUnavailable,
  matchMissingLabel,
  kindUnavailable,
  fieldUnavailable,
  selectorNeverMatches,
  regexMatchesEverything,
  regexMatchesEmpty,
  regexUnanchored,
  regexLiteral,
  labelMisspelled,
  valueMisspelled,
  valueFragment,
  conditionRedundant,
  valueDuplicate,
  managerSelectorEmpty,
  defaultConfigSelectorInvalid,
  managerExpressionsIgnored,
  matchInConsole,
  scheduleInvalid,
  durationInvalid,
  timeInvalid,
  silenceAlwaysActive,
  silenceNeverActive,
  nanosecondsImplausible,
  specMissing,
  silenceMatchesAll,
  routerWithoutReceivers,
  channelUnknown,
  routePolicyUnknown,
  namespaceIgnored,
  webhookInvalid,
  webhookAddress,
  webhookTokenMissing,
  webhookSigned,
  signingSecret,
  chatbotUnprotected,
  listItemBlank,
  listItemRepeated,
  listTooLong,
  mentionMobile,
  mentionIneffective,
  mentionAll,
  chatIdInvalid,
  priorityInvalid,
  messageSize,
  throttleRate,
  credentialInManifest,
  secretNamespaceDefault,
  secretLineBreak,
  secretDoubleEncoded,
];
