import { describe, expect, it } from 'vitest';
import { allFindingsOf, analyseStream, parseManagerVersion, renderPhrase, verdictsOf } from '#core';

function found(text: string, target: string): readonly string[] {
  const findings = allFindingsOf(analyseStream(text), parseManagerVersion(target));
  return findings.filter(({ severity }) => severity !== 'hint').map(({ code, path }) => `${code} ${path}`);
}

function accepted(text: string, target: string): readonly boolean[] {
  return verdictsOf(analyseStream(text), parseManagerVersion(target)).map((verdict) => verdict.accepted);
}

const object = (apiVersion: string, kind: string, spec: string) =>
  `apiVersion: notification.kubesphere.io/${apiVersion}\nkind: ${kind}\nmetadata: { name: a, labels: { type: global } }\nspec: ${spec}\n`;
const SECRET = '{ namespace: ns, name: s, key: k }';
const robot = (fields = '') => `{ dingtalk: { chatbot: { webhook: ${SECRET}, keywords: [alert] }${fields} } }`;

describe('an object of v2beta1', () => {
  it.each([
    ['1.4', true],
    ['3.3', true],
    ['3.4', true],
    ['2.5', false],
    ['2.6', false],
  ])('is for a manager that serves it: %s', (target, expected) => {
    expect(accepted(object('v2beta1', 'Receiver', robot()), target)).toEqual([expected]);
  });

  it.each<[name: string, kind: string, spec: string, expected: readonly string[]]>([
    ['a misspelled field', 'Receiver', robot(', enabeld: true'), ['unknown-field spec.dingtalk.enabeld']],
    ['a field of v2beta2', 'Receiver', robot(', tmplType: text'), ['unknown-field spec.dingtalk.tmplType']],
    [
      'a credential of v2beta2',
      'Config',
      '{ slack: { slackTokenSecret: { value: t } } }',
      ['required-field spec.slack.slackTokenSecret', 'unknown-field spec.slack.slackTokenSecret.value'],
    ],
    [
      'a condition that the webhook rejects',
      'Receiver',
      robot(', alertSelector: { matchExpressions: [{ key: a, operator: Inn, values: [b] }] }'),
      ['operator-unknown spec.dingtalk.alertSelector.matchExpressions[0].operator'],
    ],
    ['a channel without target', 'Receiver', '{ email: { to: [] } }', ['channel-target-missing spec.email.to']],
  ])('is checked for %s', (_, kind, spec, expected) => {
    expect(found(object('v2beta1', kind, spec), '3.4')).toEqual(expected);
  });

  it('is the same to the manager as one of v2beta2', () => {
    const flat = object('v2beta1', 'Receiver', robot());
    const nested = object('v2beta2', 'Receiver', robot().replace(SECRET, `{ valueFrom: { secretKeyRef: ${SECRET} } }`));
    const read = (text: string) => {
      const [document] = analyseStream(text).documents;
      const [facts] = document?.analysis.pipeline ?? [];
      const sections = facts?.kind === 'Receiver' ? facts.sections : [];
      const webhook = sections[0]?.dingtalk?.chatbot?.webhook;
      return { references: document?.analysis.references, webhook: { ...webhook, range: undefined } };
    };
    expect(read(flat)).toEqual(read(nested));
    expect(read(flat).references).toHaveLength(1);
  });
});

describe('kinds and versions', () => {
  const silence = object('v2beta2', 'Silence', '{ matcher: { matchLabels: { a: b } } }');

  it('of routing exist since 2.0', () => {
    expect(accepted(silence, '3.3')).toEqual([false]);
    expect(accepted(silence, '3.4')).toEqual([true]);
  });

  it('of routing do not exist in v2beta1', () => {
    expect(found(silence.replace('v2beta2', 'v2beta1'), '3.4')).toEqual(['unknown-kind apiVersion']);
  });

  it.each([
    ['v2alpha1', 'EmailReceiver', 'Write the EmailReceiver as a Receiver', 'section `email`'],
    ['v1alpha1', 'DingTalkConfig', 'Write the DingTalkConfig as a Config', 'section `dingtalk`'],
    ['v2beta1', 'SlackReceiver', 'Write a Receiver', 'section `slack`'],
    ['v2beta2', 'WebhookConfig', 'Write a Config', 'section `webhook`'],
    ['v1alpha1', 'NotificationManager', 'check the fields', 'Write `notification.kubesphere.io/v2beta2`'],
  ])('of %s %s name what replaced them', (version, kind, ...words) => {
    const [finding] = allFindingsOf(analyseStream(object(version, kind, '{}')), parseManagerVersion('3.4'));
    for (const word of words) expect(finding && renderPhrase(finding.phrase)).toContain(word);
  });
});

describe('the fields of a release', () => {
  const manager = (fields: string) =>
    object(
      'v2beta2',
      'NotificationManager',
      `{ receivers: { tenantKey: user, globalReceiverSelector: { matchLabels: { type: global } }, tenantReceiverSelector: { matchLabels: { type: tenant } }, options: { global: { templateFile: [a] } } }, ${fields} }`,
    );

  it.each<[name: string, target: string, fields: string, expected: readonly string[]]>([
    ['a field of the manager', '3.3', 'groupLabels: [a]', ['field-unavailable spec.groupLabels']],
    ['a field that the release has', '3.4', 'groupLabels: [a]', []],
    [
      'a field in a list of pods',
      '3.3',
      'volumes: [{ name: a, ephemeral: {} }]',
      ['field-unavailable spec.volumes[0].ephemeral'],
    ],
    [
      'a field of every sidecar',
      '3.4',
      'sidecars: { tenant: { name: tenant, type: kubesphere, resizePolicy: [] } }',
      ['field-unavailable spec.sidecars.tenant.resizePolicy'],
    ],
    ['a null field', '3.3', 'groupLabels: null', ['field-unavailable spec.groupLabels']],
    [
      'a field that KubeSphere does not install',
      '3.3',
      'history: { webhook: { url: "http://a" } }',
      ['field-unavailable spec.history'],
    ],
    ['the same field of the manager itself', '1.4', 'history: { webhook: { url: "http://a" } }', []],
    [
      'a field that was required',
      '3.3',
      'volumes: [{ name: a, projected: {} }]',
      ['required-field spec.volumes[0].projected'],
    ],
    ['a field that is not required any more', '3.4', 'volumes: [{ name: a, projected: {} }]', []],
  ])('%s in %s', (_, target, fields, expected) => {
    expect(found(manager(fields), target)).toEqual(expected);
  });

  it('reject nothing that kubectl drops', () => {
    expect(accepted(manager('groupLabels: null'), '3.3')).toEqual([true]);
  });
});

describe('the webhook of 1.x', () => {
  const nested = `{ valueFrom: { secretKeyRef: ${SECRET} } }`;
  const huawei = `huawei: { appKey: ${nested}, appSecret: {}, sender: a, signature: b, templateId: c }`;
  const tencent = `tencent: { secretId: ${nested}, secretKey: ${nested}, smsSdkAppid: a, sign: b, templateID: c }`;

  it.each<[name: string, text: string, expected: readonly string[]]>([
    [
      'does not check conditions',
      object(
        'v2beta2',
        'Receiver',
        '{ email: { to: [a], alertSelector: { matchExpressions: [{ key: a, operator: Inn }] } } }',
      ),
      [],
    ],
    ['accepts text messages to nobody', object('v2beta2', 'Receiver', '{ sms: { phoneNumbers: [] } }'), []],
    [
      'does not check credentials of Huawei',
      object('v2beta2', 'Config', `{ sms: { providers: { ${huawei}, ${tencent} } } }`),
      [],
    ],
    [
      'crashes on Huawei without Tencent',
      object('v2beta2', 'Config', `{ sms: { providers: { ${huawei} } } }`),
      ['webhook-crash'],
    ],
    ['does not know Amazon', object('v2beta2', 'Config', '{ sms: { defaultProvider: aws, providers: {} } }'), []],
  ])('%s', (_, text, expected) => {
    const [verdict] = verdictsOf(analyseStream(text), parseManagerVersion('3.3'));
    expect(verdict?.causes.map(({ code }) => code)).toEqual(expected);
    expect(accepted(text, '3.4')).toEqual([false]);
  });
});
