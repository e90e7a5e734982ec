import type { Rule } from './lint/rule.js';
import { channelTargetMissing } from './lint/rules/channel-target-missing.js';
import { channelUnknown } from './lint/rules/channel-unknown.js';
import { channelValueUnknown } from './lint/rules/channel-value-unknown.js';
import { chatIdInvalid } from './lint/rules/chat-id-invalid.js';
import { chatbotUnprotected } from './lint/rules/chatbot-unprotected.js';
import { conditionRedundant } from './lint/rules/condition-redundant.js';
import { conditionsIneffective } from './lint/rules/conditions-ineffective.js';
import { conversationWithoutChats } from './lint/rules/conversation-without-chats.js';
import { credentialInManifest } from './lint/rules/credential-in-manifest.js';
import { credentialSource } from './lint/rules/credential-source.js';
import { defaultConfigSelectorInvalid } from './lint/rules/default-config-selector-invalid.js';
import { durationInvalid } from './lint/rules/duration-invalid.js';
import { fieldUnavailable } from './lint/rules/field-unavailable.js';
import { kindUnavailable } from './lint/rules/kind-unavailable.js';
import { labelKeyInvalid } from './lint/rules/label-key-invalid.js';
import { labelMisspelled } from './lint/rules/label-misspelled.js';
import { labelReceiver } from './lint/rules/label-receiver.js';
import { labelValueInvalid } from './lint/rules/label-value-invalid.js';
import { languagePackInvalid } from './lint/rules/language-pack-invalid.js';
import { listItemBlank } from './lint/rules/list-item-blank.js';
import { listItemRepeated } from './lint/rules/list-item-repeated.js';
import { listTooLong } from './lint/rules/list-too-long.js';
import { lostInConversion } from './lint/rules/lost-in-conversion.js';
import { managerExpressionsIgnored } from './lint/rules/manager-expressions-ignored.js';
import { managerSelectorEmpty } from './lint/rules/manager-selector-empty.js';
import { managerWithoutTemplates } from './lint/rules/manager-without-templates.js';
import { matchInConsole } from './lint/rules/match-in-console.js';
import { matchMissingLabel } from './lint/rules/match-missing-label.js';
import { matchUnavailable } from './lint/rules/match-unavailable.js';
import { mentionAll } from './lint/rules/mention-all.js';
import { mentionIneffective } from './lint/rules/mention-ineffective.js';
import { mentionMobile } from './lint/rules/mention-mobile.js';
import { messageSize } from './lint/rules/message-size.js';
import { namespaceIgnored } from './lint/rules/namespace-ignored.js';
import { nanosecondsImplausible } from './lint/rules/nanoseconds-implausible.js';
import { objectAnnotations } from './lint/rules/object-annotations.js';
import { objectData } from './lint/rules/object-data.js';
import { objectFinalizers } from './lint/rules/object-finalizers.js';
import { objectIgnored } from './lint/rules/object-ignored.js';
import { objectLabels } from './lint/rules/object-labels.js';
import { objectName } from './lint/rules/object-name.js';
import { objectNamespace } from './lint/rules/object-namespace.js';
import { objectOwners } from './lint/rules/object-owners.js';
import { operatorUnknown } from './lint/rules/operator-unknown.js';
import { priorityInvalid } from './lint/rules/priority-invalid.js';
import { pushoverDeviceInvalid } from './lint/rules/pushover-device-invalid.js';
import { receiverWithoutTarget } from './lint/rules/receiver-without-target.js';
import { regexIgnored } from './lint/rules/regex-ignored.js';
import { regexInvalid } from './lint/rules/regex-invalid.js';
import { regexLiteral } from './lint/rules/regex-literal.js';
import { regexMatchesEmpty } from './lint/rules/regex-matches-empty.js';
import { regexMatchesEverything } from './lint/rules/regex-matches-everything.js';
import { regexMissing } from './lint/rules/regex-missing.js';
import { regexUnanchored } from './lint/rules/regex-unanchored.js';
import { routePolicyUnknown } from './lint/rules/route-policy-unknown.js';
import { routerRegexInvalid } from './lint/rules/router-regex-invalid.js';
import { routerWithoutReceivers } from './lint/rules/router-without-receivers.js';
import { scheduleInvalid } from './lint/rules/schedule-invalid.js';
import { secretDoubleEncoded } from './lint/rules/secret-double-encoded.js';
import { secretLineBreak } from './lint/rules/secret-line-break.js';
import { secretNamespaceDefault } from './lint/rules/secret-namespace-default.js';
import { selectorNeverMatches } from './lint/rules/selector-never-matches.js';
import { signingSecret } from './lint/rules/signing-secret.js';
import { silenceAlwaysActive } from './lint/rules/silence-always-active.js';
import { silenceMatchesAll } from './lint/rules/silence-matches-all.js';
import { silenceNegativeOnly } from './lint/rules/silence-negative-only.js';
import { silenceNeverActive } from './lint/rules/silence-never-active.js';
import { smsProviderMissing } from './lint/rules/sms-provider-missing.js';
import { specMissing } from './lint/rules/spec-missing.js';
import { templateArguments } from './lint/rules/template-arguments.js';
import { templateDataMissing } from './lint/rules/template-data-missing.js';
import { templateFieldUnknown } from './lint/rules/template-field-unknown.js';
import { templateFunctionUnknown } from './lint/rules/template-function-unknown.js';
import { templateSyntax } from './lint/rules/template-syntax.js';
import { templateTimeLost } from './lint/rules/template-time-lost.js';
import { templateTypeUnknown } from './lint/rules/template-type-unknown.js';
import { throttleRate } from './lint/rules/throttle-rate.js';
import { timeInvalid } from './lint/rules/time-invalid.js';
import { valueDuplicate } from './lint/rules/value-duplicate.js';
import { valueFragment } from './lint/rules/value-fragment.js';
import { valueMisspelled } from './lint/rules/value-misspelled.js';
import { valuesIgnored } from './lint/rules/values-ignored.js';
import { valuesMissing } from './lint/rules/values-missing.js';
import { valuesUnexpected } from './lint/rules/values-unexpected.js';
import { webhookAddress } from './lint/rules/webhook-address.js';
import { webhookCrash } from './lint/rules/webhook-crash.js';
import { webhookInvalid } from './lint/rules/webhook-invalid.js';
import { webhookParameters } from './lint/rules/webhook-parameters.js';
import { webhookSigned } from './lint/rules/webhook-signed.js';
import { webhookTargetConflict } from './lint/rules/webhook-target-conflict.js';
import { webhookTokenInvalid } from './lint/rules/webhook-token-invalid.js';
import { webhookTokenMissing } from './lint/rules/webhook-token-missing.js';

/** Every lint rule. A new one needs a file in `lint/rules/`, a line here, fixtures in `test/rules/`, a page in `docs/rules/`. */
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
  templateDataMissing,
  templateArguments,
  templateTimeLost,
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
  labelReceiver,
  valueMisspelled,
  valueFragment,
  conditionRedundant,
  valueDuplicate,
  managerSelectorEmpty,
  managerWithoutTemplates,
  conditionsIneffective,
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
  silenceNegativeOnly,
  routerWithoutReceivers,
  channelUnknown,
  routePolicyUnknown,
  namespaceIgnored,
  webhookInvalid,
  webhookAddress,
  webhookTokenMissing,
  webhookTokenInvalid,
  webhookParameters,
  webhookSigned,
  signingSecret,
  chatbotUnprotected,
  listItemBlank,
  listItemRepeated,
  listTooLong,
  lostInConversion,
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
