import { secretReference } from '../../model/conversion/secret-reference.js';
import { type ApiVersion, newestVersion, OLD_VERSION } from '../../model/kind-names.js';
import type { Release } from '../../model/release/release.js';
import { DEFAULT_SECRET_KEYS, DEFAULT_SECRET_NAMESPACE, secretDocument } from '../../model/secret-document.js';
import type { Requirement } from '../../model/selector/selector.js';
import { phrase, renderPhrase, type Translations } from '../../text/phrase.js';
import type { JsonObject } from '../../yaml/object.js';
import { writeBlock } from '../../yaml/write-yaml.js';
import type { NotificationAnswers } from './notification-answers.js';
import { type ObjectNames, objectNames } from './object-names.js';

const SHARED_CONFIG = phrase(
  'Global receivers without a dingtalkConfigSelector can use any Config of type default, including this one.',
);

/** The label that ties a Config to its one receiver where the console's Config is not used. */
const TIE = 'dingtalk-receiver';

/**
 * The lines of the Secret, Config and Receiver of a new notification, as the console writes them, for the end of a stream
 * or a new file. Omits the Secret without credentials, and the Config without a conversation.
 *
 * @param release the targeted manager: the newest version of the API that it serves is written
 * @param translations of comments; default: English
 */
export function scaffoldNotification(
  answers: NotificationAnswers,
  release: Release,
  translations?: Translations,
): readonly string[] {
  const names = objectNames(answers);
  const apiVersion = newestVersion(release);
  const documents = [
    secretOf(answers, names),
    configOf(answers, names, apiVersion, translations),
    receiverOf(answers, names, apiVersion),
  ];
  return documents
    .filter((document) => document !== undefined)
    .flatMap((document, index) => (index === 0 ? document : ['---', ...document]));
}

function secretOf(
  { chatbot, conversation, namespace = DEFAULT_SECRET_NAMESPACE }: NotificationAnswers,
  { secret: name }: ObjectNames,
): readonly string[] | undefined {
  const given = {
    [DEFAULT_SECRET_KEYS.appkey]: conversation?.appKey,
    [DEFAULT_SECRET_KEYS.appsecret]: conversation?.appSecret,
    [DEFAULT_SECRET_KEYS.webhook]: chatbot?.webhook,
    [DEFAULT_SECRET_KEYS.secret]: chatbot?.secret.kind === 'signed' ? chatbot.secret.value : undefined,
  };
  const values = Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return values.length === 0 ? undefined : secretDocument({ name, namespace }, Object.fromEntries(values));
}

function configOf(
  answers: NotificationAnswers,
  names: ObjectNames,
  apiVersion: ApiVersion,
  translations: Translations | undefined,
): readonly string[] | undefined {
  if (!answers.conversation) return undefined;
  const defaultLabels = answers.owner.kind === 'global' ? { type: 'default' } : ownerLabels(answers);
  const config = writeBlock({
    apiVersion,
    kind: 'Config',
    metadata: { name: names.config, labels: { ...defaultLabels, ...tieOf(names) } },
    spec: {
      dingtalk: {
        conversation: {
          appkey: reference(answers, names, apiVersion, DEFAULT_SECRET_KEYS.appkey),
          appsecret: reference(answers, names, apiVersion, DEFAULT_SECRET_KEYS.appsecret),
        },
      },
    },
  });
  return names.ownConfig && answers.owner.kind === 'global'
    ? [`# ${renderPhrase(SHARED_CONFIG, translations)}`, ...config]
    : config;
}

function receiverOf(answers: NotificationAnswers, names: ObjectNames, apiVersion: ApiVersion): readonly string[] {
  const { chatbot, conversation, conditions, tmplType } = answers;
  const tie = tieOf(names);
  const dingtalk: JsonObject = {
    enabled: true,
    ...(conditions.length > 0 && { alertSelector: { matchExpressions: conditions.map(requirement) } }),
    ...(tmplType && apiVersion !== OLD_VERSION && { tmplType }),
    ...(chatbot && {
      chatbot: {
        webhook: reference(answers, names, apiVersion, DEFAULT_SECRET_KEYS.webhook),
        ...(chatbot.secret.kind === 'signed' && {
          secret: reference(answers, names, apiVersion, DEFAULT_SECRET_KEYS.secret),
        }),
        ...(chatbot.keywords.length > 0 && { keywords: chatbot.keywords }),
      },
    }),
    ...(conversation && {
      ...(Object.keys(tie).length > 0 && { dingtalkConfigSelector: { matchLabels: tie } }),
      conversation: { chatids: conversation.chatIds },
    }),
  };
  return writeBlock({
    apiVersion,
    kind: 'Receiver',
    metadata: { name: names.receiver, labels: ownerLabels(answers) },
    spec: { dingtalk },
  });
}

function ownerLabels({ owner }: NotificationAnswers): JsonObject {
  return owner.kind === 'global' ? { type: 'global' } : { type: 'tenant', user: owner.user };
}

/** A label value has at most 63 characters. */
function tieOf({ ownConfig, receiver }: ObjectNames): JsonObject {
  return ownConfig ? { [TIE]: receiver.slice(0, 63).replace(/[-.]+$/, '') } : {};
}

function reference(
  { namespace = DEFAULT_SECRET_NAMESPACE }: NotificationAnswers,
  names: ObjectNames,
  apiVersion: ApiVersion,
  key: string,
): JsonObject {
  return secretReference(apiVersion, { namespace, name: names.secret, key });
}

function requirement({ key, operator, values = [], regexValue }: Requirement): JsonObject {
  return {
    key,
    operator,
    ...(values.length > 0 && { values }),
    ...(regexValue !== undefined && { regexValue }),
  };
}
