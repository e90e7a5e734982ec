import { describe, expect, it } from 'vitest';
import { asV2beta2, convertObject } from '../../../../core/src/model/conversion/convert-object.js';
import { type ApiVersion, OLD_VERSION, SERVED_VERSION } from '../../../../core/src/model/kind-names.js';
import { toJson } from '../../../../core/src/yaml/node.js';
import { formatPath } from '../../../../core/src/yaml/path.js';
import { pathOf, rootPlace } from '../../../../core/src/yaml/place.js';
import { readDocument } from '../../../../core/src/yaml/read-document.js';

function rootOf(apiVersion: ApiVersion, kind: string, spec: string) {
  const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: { name: a, labels: { type: global } }\nspec: ${spec}\n`;
  const { root } = readDocument(text);
  if (!root) throw new Error(`cannot be parsed: ${spec}`);
  return { root: rootPlace(root), text };
}

function convert(from: ApiVersion, kind: string, spec: string) {
  const { root } = rootOf(from, kind, spec);
  const converted = convertObject(root, from === OLD_VERSION ? SERVED_VERSION : OLD_VERSION);
  const object = converted && (toJson(converted.root) as { apiVersion: string; spec: unknown });
  return {
    apiVersion: object?.apiVersion,
    spec: object?.spec,
    lost: converted?.lost.map((place) => formatPath(pathOf(place))),
  };
}

describe('an object of v2beta1', () => {
  it('has its credentials under a reference to a Secret', () => {
    const spec = '{ dingtalk: { chatbot: { webhook: { namespace: ns, name: s, key: k }, keywords: [alert] } } }';
    expect(convert(OLD_VERSION, 'Receiver', spec)).toEqual({
      apiVersion: SERVED_VERSION,
      spec: {
        dingtalk: {
          chatbot: {
            webhook: { valueFrom: { secretKeyRef: { namespace: 'ns', name: 's', key: 'k' } } },
            keywords: ['alert'],
          },
        },
      },
      lost: [],
    });
  });

  it('loses fields that its own version does not have', () => {
    const { spec, lost } = convert(OLD_VERSION, 'Receiver', '{ dingtalk: { tmplType: text, enabled: true } }');
    expect({ spec, lost }).toEqual({ spec: { dingtalk: { enabled: true } }, lost: ['spec.dingtalk.tmplType'] });
  });

  it('drops null members without a loss', () => {
    const { spec, lost } = convert(
      OLD_VERSION,
      'Config',
      '{ email: null, slack: { slackTokenSecret: null }, sms: null }',
    );
    expect({ spec, lost }).toEqual({ spec: { slack: {} }, lost: [] });
  });
});

describe('an object of v2beta2', () => {
  it.each<[name: string, kind: string, spec: string, lost: readonly string[]]>([
    [
      'a credential in a Secret',
      'Config',
      '{ slack: { slackTokenSecret: { valueFrom: { secretKeyRef: { name: s, key: k } } } } }',
      [],
    ],
    ['a plain credential', 'Config', '{ slack: { slackTokenSecret: { value: t } } }', ['spec.slack.slackTokenSecret']],
    [
      'an empty value beside a Secret',
      'Config',
      '{ slack: { slackTokenSecret: { value: "", valueFrom: { secretKeyRef: { name: s, key: k } } } } }',
      ['spec.slack.slackTokenSecret.value'],
    ],
    [
      'mentions, type and templates',
      'Receiver',
      '{ dingtalk: { tmplType: text, chatbot: { atAll: true, atUsers: [u] } } }',
      ['spec.dingtalk.tmplType', 'spec.dingtalk.chatbot.atAll', 'spec.dingtalk.chatbot.atUsers'],
    ],
    ['a channel', 'Receiver', '{ sms: { phoneNumbers: ["1"] } }', ['spec.sms']],
    [
      'a condition with a regular expression, as a whole',
      'Receiver',
      '{ email: { to: [a], alertSelector: { matchExpressions: [{ key: a, operator: Match, regexValue: b }, { key: c, operator: Exists }] } } }',
      ['spec.email.alertSelector.matchExpressions[0]'],
    ],
    [
      'options of the manager',
      'NotificationManager',
      '{ groupLabels: [a], receivers: { options: { dingtalk: { template: t, tmplType: text } } } }',
      ['spec.groupLabels', 'spec.receivers.options.dingtalk.tmplType'],
    ],
  ])('may lose %s', (_, kind, spec, lost) => {
    expect(convert(SERVED_VERSION, kind, spec).lost).toEqual(lost);
  });

  it('has the fields of the Secret directly in a credential', () => {
    const spec = '{ dingtalk: { conversation: { appkey: { valueFrom: { secretKeyRef: { name: s, key: k } } } } } }';
    expect(convert(SERVED_VERSION, 'Config', spec).spec).toEqual({
      dingtalk: { conversation: { appkey: { name: 's', key: 'k' } } },
    });
  });

  it('cannot be converted when only v2beta2 has its kind', () => {
    const { root } = rootOf(SERVED_VERSION, 'Router', '{ enabled: true }');
    expect(convertObject(root, OLD_VERSION)).toBeUndefined();
  });
});

it('has the positions of the text', () => {
  const { root, text } = rootOf(OLD_VERSION, 'Config', '{ slack: { slackTokenSecret: { name: s, key: k } } }');
  const { node } = asV2beta2(root);
  const spec = node.kind === 'mapping' ? node.members.get('spec') : undefined;
  const slack = spec?.value.kind === 'mapping' ? spec.value.members.get('slack') : undefined;
  const token = slack?.value.kind === 'mapping' ? slack.value.members.get('slackTokenSecret') : undefined;
  expect(token && text.slice(token.value.start, token.value.end)).toBe('{ name: s, key: k }');
});
