import { secretReference } from '../../model/conversion/secret-reference.js';
import { newestVersion } from '../../model/kind-names.js';
import type { Release } from '../../model/release/release.js';
import { DEFAULT_SECRET_KEYS, DEFAULT_SECRET_NAMESPACE, type SecretField } from '../../model/secret-document.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { Json, JsonObject } from '../../yaml/object.js';
import { CONSOLE_NAMES } from '../scaffold/object-names.js';
import type { Insertion } from './insertion.js';
import { insertionOf, stopAt } from './stops-in-yaml.js';

/** A whole manifest to begin a document with. */
export interface ManifestSnippet {
  readonly title: Phrase;
  readonly description: Phrase;
  /** What the typed word is compared with. */
  readonly word: string;
  readonly insertion: Insertion;
}

/** The names that manifests refer to, if they are known. */
export interface NearestNames {
  /** A Secret with the webhook URL of a robot. */
  readonly robot: NearestSecret | undefined;
  /** A Secret with the credentials of an app. */
  readonly app: NearestSecret | undefined;
  /** Where Secrets with credentials are. */
  readonly namespace: string | undefined;
  readonly receiver: string | undefined;
}

export interface NearestSecret {
  readonly name: string;
  readonly namespace: string | undefined;
  /** The keys for the fields of credentials that it has. */
  readonly keys: Readonly<Partial<Record<SecretField, string>>>;
}

/** The manifests that a release serves, in its newest version of the API. */
export function manifestSnippets(release: Release, nearest: NearestNames): readonly ManifestSnippet[] {
  const apiVersion = newestVersion(release);
  const namespace = nearest.namespace ?? DEFAULT_SECRET_NAMESPACE;
  /** References to the keys of a Secret for these fields, as far as it has them. */
  const credentials = (known: NearestSecret | undefined, stop: number, fields: readonly SecretField[]): JsonObject => {
    const secret = known ?? { name: CONSOLE_NAMES.secret, namespace, keys: DEFAULT_SECRET_KEYS };
    const name = stopAt(stop, secret.name);
    const reference = (key: string): JsonObject =>
      secretReference(apiVersion, { namespace: secret.namespace ?? namespace, name, key });
    return Object.fromEntries(
      fields.flatMap((field) => {
        const key = secret.keys[field];
        return key === undefined ? [] : [[field, reference(key)] as const];
      }),
    );
  };
  const object = (kind: string, metadata: JsonObject, spec: JsonObject): JsonObject => ({
    apiVersion,
    kind,
    metadata,
    spec,
  });
  const condition = (label: string, value: string, first: number): JsonObject => ({
    matchExpressions: [{ key: stopAt(first, label), operator: 'In', values: [stopAt(first + 1, value)] }],
  });
  const receiver = (stop: number, dingtalk: JsonObject): JsonObject =>
    object(
      'Receiver',
      { name: stopAt(stop, CONSOLE_NAMES.receiver), labels: { type: 'global' } },
      { dingtalk: { enabled: true, ...dingtalk } },
    );
  const secretOf = (stringData: JsonObject): JsonObject => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: stopAt(1, CONSOLE_NAMES.secret), namespace },
    type: 'Opaque',
    stringData,
  });
  const snippets = [
    snippet(
      'Receiver dingtalk-chatbot',
      phrase('Receiver: DingTalk robot'),
      phrase('Sends alerts that match conditions to a robot of a DingTalk group.'),
      receiver(1, {
        alertSelector: condition('severity', 'critical', 2),
        chatbot: {
          ...credentials(nearest.robot, 4, ['webhook', 'secret']),
          keywords: [stopAt(5, '告警')],
        },
      }),
    ),
    snippet(
      'Config Receiver dingtalk-conversation',
      phrase('Config and Receiver: DingTalk conversations'),
      phrase('Sends alerts to conversations of an enterprise app. The Config has the app’s credentials.'),
      object(
        'Config',
        { name: stopAt(1, CONSOLE_NAMES.config), labels: { type: 'default' } },
        { dingtalk: { conversation: credentials(nearest.app, 2, ['appkey', 'appsecret']) } },
      ),
      receiver(3, { conversation: { chatids: [stopAt(4, 'chat0123456789abcdef0123456789abcdef')] } }),
    ),
    snippet(
      'Secret dingtalk-robot',
      phrase('Secret: credentials of a robot'),
      phrase('The webhook URL and the signing secret of a robot, for Receivers.'),
      secretOf({
        [DEFAULT_SECRET_KEYS.webhook]: `https://oapi.dingtalk.com/robot/send?access_token=${stopAt(2)}`,
        [DEFAULT_SECRET_KEYS.secret]: stopAt(3, 'SEC'),
      }),
    ),
    snippet(
      'Secret dingtalk-app',
      phrase('Secret: credentials of an app'),
      phrase('The app key and the app secret of an enterprise app, for Configs.'),
      secretOf({ [DEFAULT_SECRET_KEYS.appkey]: stopAt(2, 'ding'), [DEFAULT_SECRET_KEYS.appsecret]: stopAt(3) }),
    ),
  ];
  if (!release.hasRouting) return snippets;
  return [
    ...snippets,
    snippet(
      'Router notification-router',
      phrase('Router: alerts to receivers'),
      phrase('Sends alerts that match conditions to receivers by their names.'),
      object(
        'Router',
        { name: stopAt(1, 'critical-to-on-call') },
        {
          enabled: true,
          alertSelector: condition('severity', 'critical', 2),
          receivers: { name: [stopAt(4, nearest.receiver ?? CONSOLE_NAMES.receiver)], type: 'dingtalk' },
        },
      ),
    ),
    snippet(
      'Silence notification-silence',
      phrase('Silence: mute alerts on a schedule'),
      phrase('Mutes alerts that match conditions, at certain times.'),
      object(
        'Silence',
        { name: stopAt(1, 'maintenance'), labels: { type: 'global' } },
        {
          enabled: true,
          matcher: condition('namespace', 'sandbox', 2),
          schedule: stopAt(4, '0 22 * * 6'),
          duration: stopAt(5, '2h'),
        },
      ),
    ),
  ];
}

function snippet(word: string, title: Phrase, description: Phrase, ...documents: readonly Json[]): ManifestSnippet {
  return { word, title, description, insertion: insertionOf(documents) };
}
