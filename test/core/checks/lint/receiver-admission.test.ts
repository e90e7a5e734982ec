import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';

/** Random channels of a Receiver, and the answer of the admission webhook (notification-manager 2.6) to them. */
type Section = Readonly<Record<string, unknown>> | null;
type Spec = Readonly<Record<string, Section>>;

const maybe = (arbitrary: fc.Arbitrary<unknown>) => fc.option(arbitrary, { nil: null });
const list = fc.constantFrom([], ['a'], ['a', 'b']);
const credential = fc.constantFrom<unknown>(
  {},
  { value: '' },
  { value: 'x' },
  { value: null, valueFrom: null },
  { valueFrom: {} },
  { valueFrom: { secretKeyRef: null } },
  { value: '', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
  { value: 'x', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
  { value: 'x', valueFrom: {} },
);
const sound = { userKey: 'a'.repeat(30) };
const selector = fc.constantFrom<unknown>(
  {},
  { matchLabels: { severity: 'critical' } },
  { matchLabels: { severity: 'a b' } },
  { matchExpressions: [{ key: 'pod', operator: 'Match', regexValue: '(' }] },
  { matchExpressions: [{ key: 'a/b/c', operator: 'Match' }] },
  { matchExpressions: [{ key: 'pod', operator: 'Exists', values: ['x'] }] },
);
const type = fc.constantFrom('', 'text', 'markdown', 'html', 'Text', 'content', 'embed', 'toString');

/** Every field is missing, null or present; required fields are always present. */
function section(
  required: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  optional: Readonly<Record<string, fc.Arbitrary<unknown>>>,
): fc.Arbitrary<Section> {
  const fields = Object.entries({ ...optional, alertSelector: selector, enabled: fc.boolean() });
  const given = Object.fromEntries(fields.map(([name, arbitrary]) => [name, maybe(arbitrary)]));
  return maybe(fc.record({ ...given, ...required }, { requiredKeys: Object.keys(required) })) as fc.Arbitrary<Section>;
}

const specs = fc.record(
  {
    dingtalk: section(
      {},
      {
        tmplType: type,
        conversation: fc.record({ chatids: list }),
        chatbot: fc.record({ webhook: credential, secret: maybe(credential) }),
      },
    ),
    email: section({ to: list }, { tmplType: type }),
    slack: section({ channels: list }, {}),
    webhook: section(
      {},
      {
        url: fc.constantFrom('', 'https://example.com'),
        service: fc.constant({ name: 'a', namespace: 'b' }),
        httpConfig: fc.record({ bearerToken: maybe(credential) }),
      },
    ),
    wechat: section(
      {},
      { toUser: list, toParty: list, toTag: list, tmplType: type, chatbot: fc.record({ webhook: credential }) },
    ),
    feishu: section({}, { user: list, department: list, tmplType: type, chatbot: fc.record({ webhook: credential }) }),
    discord: section({ webhook: credential }, { type }),
    pushover: section(
      {
        profiles: fc.constantFrom(
          [],
          [sound],
          [{ ...sound, sound: 'siren', devices: ['my-phone'] }],
          [sound, { ...sound, sound: '' }],
          [{ ...sound, sound: null, devices: ['phone', 'my phone'] }],
        ),
      },
      {},
    ),
    sms: section({ phoneNumbers: list }, {}),
    telegram: section({ channels: list }, {}),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Spec>;

const isNone = (value: unknown): boolean => value === undefined || value === null;
const isEmpty = (value: unknown): boolean => isNone(value) || (Array.isArray(value) && value.length === 0);
const notOf = (value: unknown, ...known: readonly string[]): boolean =>
  !isNone(value) && !known.includes(value as string);

function badCredential(value: unknown): boolean {
  if (isNone(value)) return false;
  const { value: text, valueFrom } = value as { value?: string | null; valueFrom?: { secretKeyRef?: unknown } | null };
  return valueFrom ? Boolean(text) || isNone(valueFrom.secretKeyRef) : !text;
}

const FAULTY_SELECTORS = ['a b', 'regexValue', 'Exists'];

function badSelector(value: unknown): boolean {
  const text = JSON.stringify(value ?? null);
  return FAULTY_SELECTORS.some((fault) => text.includes(fault));
}

const FAULTS: Readonly<Record<string, (channel: Record<string, unknown>) => boolean>> = {
  dingtalk: ({ tmplType, conversation, chatbot }) =>
    notOf(tmplType, 'text', 'markdown') ||
    (!isNone(conversation) && isEmpty((conversation as Record<string, unknown>).chatids)) ||
    credentialsOf(chatbot).some(badCredential),
  email: ({ to, tmplType }) => isEmpty(to) || notOf(tmplType, 'text', 'html'),
  slack: ({ channels }) => isEmpty(channels),
  webhook: ({ url, service, httpConfig }) =>
    isNone(url) === isNone(service) || credentialsOf(httpConfig).some(badCredential),
  wechat: ({ toUser, toParty, toTag, chatbot, tmplType }) =>
    [toUser, toParty, toTag, chatbot].every(isEmpty) ||
    notOf(tmplType, 'text', 'markdown') ||
    credentialsOf(chatbot).some(badCredential),
  feishu: ({ user, department, chatbot }) =>
    [user, department, chatbot].every(isEmpty) || credentialsOf(chatbot).some(badCredential),
  discord: ({ type, webhook }) => notOf(type, 'content', 'embed') || badCredential(webhook),
  pushover: ({ profiles }) => isEmpty(profiles) || /my phone|"sound":""/.test(JSON.stringify(profiles)),
  sms: ({ phoneNumbers }) => isEmpty(phoneNumbers),
  telegram: ({ channels }) => isEmpty(channels),
};

function credentialsOf(holder: unknown): readonly unknown[] {
  return isNone(holder) ? [] : Object.values(holder as object);
}

const faultsOf = (spec: Spec): readonly string[] =>
  Object.entries(spec).flatMap(([name, channel]) =>
    channel && (FAULTS[name]?.({ ...channel }) || badSelector(channel.alertSelector)) ? [name] : [],
  );

/** The reported admission errors: their channels and codes. */
function admissionErrors(spec: Spec): { readonly channels: readonly string[]; readonly codes: readonly string[] } {
  const receiver = {
    apiVersion: 'notification.kubesphere.io/v2beta2',
    kind: 'Receiver',
    metadata: { name: 'a', labels: { type: 'global' } },
    spec,
  };
  const errors = findingsOf(analyseStream(JSON.stringify(receiver))).filter(
    ({ family, severity }) => family === 'admission' && severity === 'error',
  );
  const channels = new Set(errors.map(({ path }) => path.split('.')[1] ?? ''));
  return { channels: [...channels].sort(), codes: errors.map(({ code }) => code) };
}

test('reports exactly the channels that the webhook rejects', () => {
  fc.assert(
    fc.property(specs, (spec) => {
      expect(admissionErrors(spec).channels).toEqual([...faultsOf(spec)].sort());
    }),
    { numRuns: 300 },
  );
});

test('reports a crash where the webhook’s rejection reads a missing channel', () => {
  fc.assert(
    fc.property(specs, ({ discord, email, slack, telegram }) => {
      const overType = notOf(discord?.type, 'content', 'embed') && isNone(email?.tmplType);
      const overSelector = badSelector(telegram?.alertSelector) && isNone(slack);
      const spec = Object.fromEntries(
        Object.entries({ discord, email, slack, telegram }).filter(([, channel]) => channel !== undefined),
      ) as Spec;
      expect(admissionErrors(spec).codes.includes('webhook-crash')).toBe(overType || overSelector);
    }),
    { numRuns: 200 },
  );
});
