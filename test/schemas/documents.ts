import type * as managerValidators from '../../core/generated/manager-validators.js';
import type * as testValidators from '../../core/generated/test-validators.js';
import type * as v2beta1Validators from '../../core/generated/v2beta1-validators.js';
import type * as validators from '../../core/generated/validators.js';

/** The compiled modules of `schemas/`, as one. */
export type Validators = typeof validators &
  typeof managerValidators &
  typeof v2beta1Validators &
  typeof testValidators;

export type KindName = keyof Validators;

interface Row {
  readonly name: string;
  readonly value: unknown;
  /** Empty for a valid document; else `place keyword detail`. */
  readonly problems: readonly string[];
}

const valid = (name: string, value: unknown): Row => ({ name, value, problems: [] });
const invalid = (name: string, value: unknown, ...problems: readonly string[]): Row => ({ name, value, problems });

const secret = (key: string) => ({ valueFrom: { secretKeyRef: { name: 's', key } } });
const flat = { namespace: 'n', name: 's', key: 'k' };
const receivers = {
  tenantKey: 'user',
  globalReceiverSelector: { matchLabels: { type: 'global' } },
  tenantReceiverSelector: { matchLabels: { type: 'tenant' } },
};

/** Small documents of each kind, without null members. */
export const documents: Readonly<Record<KindName, readonly Row[]>> = {
  receiver: [
    valid('nothing but a spec', { spec: {} }),
    valid('DingTalk in full', {
      apiVersion: 'notification.kubesphere.io/v2beta2',
      kind: 'Receiver',
      metadata: { name: 'r', labels: { type: 'global' }, annotations: { note: '' } },
      spec: {
        dingtalk: {
          enabled: true,
          alertSelector: {
            matchLabels: { severity: 'critical', own: 'x' },
            matchExpressions: [{ key: 'pod', operator: 'Match', regexValue: '^a' }],
          },
          chatbot: { webhook: secret('w'), secret: { value: 'x' }, keywords: ['k'], atMobiles: ['1'], atAll: false },
          conversation: { chatids: [] },
          dingtalkConfigSelector: { matchExpressions: [{ key: 'a', operator: 'In', values: ['b'] }] },
          tmplType: 'anything',
          tmplText: { name: 't' },
        },
      },
    }),
    invalid(
      'a chatbot without webhook',
      { spec: { dingtalk: { chatbot: {} } } },
      '/spec/dingtalk/chatbot required webhook',
    ),
    invalid(
      'flat credential of v2beta1',
      { spec: { dingtalk: { chatbot: { webhook: { key: 'k', name: 'n' } } } } },
      '/spec/dingtalk/chatbot/webhook additionalProperties key',
      '/spec/dingtalk/chatbot/webhook additionalProperties name',
    ),
    invalid(
      'types that YAML guessed',
      {
        metadata: { labels: { type: true } },
        spec: { dingtalk: { enabled: 'yes', chatbot: { webhook: {}, keywords: [1] } } },
      },
      '/metadata/labels/type type string',
      '/spec/dingtalk/enabled type boolean',
      '/spec/dingtalk/chatbot/keywords/0 type string',
    ),
    invalid(
      'a requirement without operator',
      { spec: { email: { to: ['a@b.c'], alertSelector: { matchExpressions: [{ key: 'a', value: 'b' }] } } } },
      '/spec/email/alertSelector/matchExpressions/0 required operator',
      '/spec/email/alertSelector/matchExpressions/0 additionalProperties value',
    ),
    invalid(
      'a key of Pushover',
      { spec: { pushover: { profiles: [{ userKey: 'short' }] } } },
      '/spec/pushover/profiles/0/userKey pattern ^[A-Za-z0-9]{30}$',
    ),
    invalid(
      '201 users',
      { spec: { feishu: { user: Array.from({ length: 201 }, String) } } },
      '/spec/feishu/user maxItems 200',
    ),
    invalid(
      'a port beyond int32',
      { spec: { webhook: { service: { name: 'a', namespace: 'b', port: 2 ** 31 } } } },
      '/spec/webhook/service/port format int32',
    ),
    invalid('a list instead of a mapping', { spec: { webhook: { service: [] } } }, '/spec/webhook/service type object'),
    invalid('a status', { status: { phase: 'ok' } }, '/status additionalProperties phase'),
    invalid(
      'a field that metadata lacks',
      { metadata: { clusterName: 'x' } },
      '/metadata additionalProperties clusterName',
    ),
    invalid('not an object', 'receiver', ' type object'),
  ],
  config: [
    valid('an app', { spec: { dingtalk: { conversation: { appkey: secret('k'), appsecret: { value: 's' } } } } }),
    valid('no channel', { spec: {} }),
    invalid(
      'an app without secret',
      { spec: { dingtalk: { conversation: { appkey: {} } } } },
      '/spec/dingtalk/conversation required appsecret',
    ),
    invalid(
      'a secret reference without key',
      { spec: { slack: { slackTokenSecret: { valueFrom: { secretKeyRef: { name: 'n' } } } } } },
      '/spec/slack/slackTokenSecret/valueFrom/secretKeyRef required key',
    ),
    invalid(
      'a port in quotes',
      { spec: { email: { from: 'a', smartHost: { host: 'h', port: '25' } } } },
      '/spec/email/smartHost/port type integer',
    ),
    invalid(
      'a chatbot, which only receivers have',
      { spec: { dingtalk: { chatbot: {} } } },
      '/spec/dingtalk additionalProperties chatbot',
    ),
  ],
  router: [
    valid('by everything', {
      spec: {
        enabled: false,
        alertSelector: {},
        receivers: {
          name: ['a'],
          regexName: '(',
          selector: { matchLabels: { a: 'b' } },
          channels: [{ tenant: 't', type: ['dingtalk'] }],
          type: 'pigeon',
        },
      },
    }),
    valid('no spec at all', {}),
    invalid('an empty spec', { spec: {} }, '/spec required alertSelector', '/spec required receivers'),
    invalid(
      'a name that is not a list',
      { spec: { alertSelector: {}, receivers: { name: 'a' } } },
      '/spec/receivers/name type array',
    ),
    invalid(
      'a channel without tenant',
      { spec: { alertSelector: {}, receivers: { channels: [{}] } } },
      '/spec/receivers/channels/0 required tenant',
    ),
  ],
  silence: [
    valid('on a schedule', { spec: { matcher: {}, schedule: 'never', duration: '1d' } }),
    ...['2026-01-31T08:00:00Z', '2024-02-29t00:00:00.5+08:00', '0000-01-01T00:00:00z'].map((startsAt) =>
      valid(`from ${startsAt}`, { spec: { matcher: {}, startsAt } }),
    ),
    ...[
      '2022-02-29T00:00:00Z',
      '2026-01-31',
      '2026-01-31 08:00:00Z',
      '2026-01-31T24:00:00Z',
      '2026-01-31T08:00:00',
      '2026-01-31T08:00:60Z',
      '',
    ].map((startsAt) =>
      invalid(`not from “${startsAt}”`, { spec: { matcher: {}, startsAt } }, '/spec/startsAt format date-time'),
    ),
    invalid('no matcher', { spec: { duration: '1h' } }, '/spec required matcher'),
    invalid('a duration as a number', { spec: { matcher: {}, duration: 60 } }, '/spec/duration type string'),
  ],
  notificationManager: [
    valid('as installed', {
      spec: {
        receivers: {
          ...receivers,
          options: { dingtalk: { chatBotThrottle: { threshold: 20, unit: 60000000000 }, notificationTimeout: 5 } },
        },
        defaultConfigSelector: {},
        batchMaxWait: '1d',
        routePolicy: 'Nobody',
        resources: { limits: { cpu: 1, memory: '1Gi' } },
        sidecars: {
          tenant: { name: 'tenant', type: 'kubesphere', livenessProbe: { httpGet: { port: 'web' }, periodSeconds: 5 } },
        },
        volumes: [{ name: 'v', configMap: { name: 'c', items: [{ key: 'k', path: 'p' }] } }],
        affinity: {
          podAntiAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname' }],
          },
        },
      },
    }),
    invalid(
      'more than 64 bits, which the API server does not treat as a whole number',
      { spec: { receivers, batchMaxSize: 1e20, replicas: 2 ** 63 } },
      '/spec/batchMaxSize format int64',
      '/spec/replicas format int64',
    ),
    valid('an int32 too big, which nothing decodes on admission', { spec: { receivers, replicas: 2 ** 31 } }),
    invalid(
      'no tenant key',
      { spec: { receivers: { globalReceiverSelector: {}, tenantReceiverSelector: {} } } },
      '/spec/receivers required tenantKey',
    ),
    invalid(
      'a duration instead of nanoseconds',
      { spec: { receivers: { ...receivers, options: { dingtalk: { tokenExpires: '2h' } } } } },
      '/spec/receivers/options/dingtalk/tokenExpires type integer',
    ),
    invalid(
      'a regular expression in a plain selector',
      {
        spec: {
          receivers: {
            ...receivers,
            globalReceiverSelector: { matchExpressions: [{ key: 'a', operator: 'Match', regexValue: 'x' }] },
          },
        },
      },
      '/spec/receivers/globalReceiverSelector/matchExpressions/0 additionalProperties regexValue',
    ),
    invalid(
      'quantities',
      { spec: { receivers, resources: { limits: { cpu: '1 core' }, requests: { cpu: 0.5 } } } },
      '/spec/resources/limits/cpu pattern ^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$',
      '/spec/resources/requests/cpu type integer,string',
    ),
    invalid(
      'a sidecar without type',
      { spec: { receivers, sidecars: { tenant: { name: 'a' } } } },
      '/spec/sidecars/tenant required type',
    ),
  ],
  receiverV2beta1: [
    valid('every channel', {
      spec: {
        dingtalk: {
          enabled: true,
          alertSelector: { matchExpressions: [{ key: 'pod', operator: 'Exists' }] },
          chatbot: { webhook: flat, secret: { key: 'k' }, keywords: ['k'] },
          conversation: { chatids: ['chat1'] },
        },
        email: { to: ['a@example.com'] },
        slack: { channels: ['c'] },
        webhook: { url: 'http://hook', httpConfig: { basicAuth: { username: 'u', password: flat } } },
        wechat: { toUser: ['u'] },
      },
    }),
    invalid(
      'fields of v2beta2',
      {
        spec: {
          dingtalk: { tmplType: 'text', chatbot: { webhook: secret('w') } },
          sms: { phoneNumbers: [] },
        },
      },
      '/spec additionalProperties sms',
      '/spec/dingtalk additionalProperties tmplType',
      '/spec/dingtalk/chatbot/webhook additionalProperties valueFrom',
      '/spec/dingtalk/chatbot/webhook required key',
    ),
    invalid(
      'a regular expression',
      {
        spec: {
          email: { to: [], alertSelector: { matchExpressions: [{ key: 'a', operator: 'Match', regexValue: 'b' }] } },
        },
      },
      '/spec/email/alertSelector/matchExpressions/0 additionalProperties regexValue',
    ),
  ],
  configV2beta1: [
    valid('half an app', { spec: { dingtalk: { conversation: { appkey: flat } }, slack: {} } }),
    invalid('text messages', { spec: { sms: {} } }, '/spec additionalProperties sms'),
  ],
  notificationManagerV2beta1: [
    valid('receivers with options', {
      spec: { receivers: { ...receivers, options: { dingtalk: { template: 't' } } } },
    }),
    invalid(
      'fields of v2beta2',
      { spec: { receivers, template: {}, sidecars: {} } },
      '/spec additionalProperties sidecars',
      '/spec additionalProperties template',
    ),
  ],
  secret: [
    valid('base64 and text', {
      metadata: { name: 's', namespace: 'n' },
      type: 'Opaque',
      data: { a: 'eA==', b: '', c: 'eHl6\n' },
      stringData: { 'd.e': 'x' },
    }),
    invalid(
      'values that are not Base64',
      { data: { a: 'x', b: 'eA', c: 'e A==' } },
      '/data/a format byte',
      '/data/b format byte',
      '/data/c format byte',
    ),
    invalid('a number', { stringData: { port: 1 } }, '/stringData/port type string'),
    invalid(
      'a key that is a path',
      { stringData: { 'a/b': '' } },
      '/stringData pattern a/b',
      '/stringData propertyNames a/b',
    ),
    invalid(
      'keys that are directories',
      { data: { '.': '', '..x': '' } },
      '/data pattern .',
      '/data pattern ..x',
      '/data propertyNames .',
      '/data propertyNames ..x',
    ),
  ],
  configMap: [
    valid('text', { data: { 'zh-cn': 'x' }, binaryData: { b: 'eA==' }, immutable: true }),
    invalid('nested values', { data: { a: { b: 'c' } } }, '/data/a type string'),
    invalid('a spec', { spec: {} }, ' additionalProperties spec'),
  ],
  expectations: [
    valid('a case', {
      name: 'routing',
      manifests: ['../*.yaml'],
      at: '2026-03-02T10:00:00+08:00',
      notificationManagerVersion: 2.3,
      tenants: { payment: ['zhang-wei'] },
      cases: [
        {
          name: 'urgent',
          alerts: [{ labels: { own: 'x' }, annotations: { message: 'm' }, status: 'resolved' }],
          expect: { receivers: [], messages: [{ receiver: 'r', count: 1, contains: ['a'], excludes: ['b'] }] },
        },
      ],
    }),
    invalid('no cases', {}, ' required cases'),
    invalid('a case of nothing', { cases: [{}] }, '/cases/0 required expect', '/cases/0 required name'),
    invalid(
      'values of other types',
      { cases: [{ name: 'n', alerts: [{ labels: { code: 500 } }], expect: { receivers: 'r' } }] },
      '/cases/0/alerts/0/labels/code type string',
      '/cases/0/expect/receivers type array',
    ),
  ],
};
