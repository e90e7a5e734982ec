import { describe, expect, test } from 'vitest';
import { deliveriesOf, type IncomingAlert, type PipelineOptions, traceAlert } from '#core';
import { alert, MANAGER, object, receiver, route, sent, trace } from '../pipeline-of.js';

const a = alert({ pod: 'p0' });
const secret = (name: string, data: string, namespace = 'kubesphere-monitoring-system'): string => `
apiVersion: v1
kind: Secret
metadata: {name: ${name}, namespace: ${namespace}}
stringData: {${data}}`;
const robot = (chatbot: string, labels = 'type: global'): string =>
  object('Receiver', 'desk', `dingtalk: {chatbot: {${chatbot}}}`, labels);
const from = (key: string, namespace = ''): string =>
  `{valueFrom: {secretKeyRef: {name: hooks, key: ${key}${namespace && `, namespace: ${namespace}`}}}}`;
const URL = 'https://oapi.dingtalk.com/robot/send?access_token=x';
const chats = (labels: string, rest = ''): string =>
  object('Receiver', 'desk', `dingtalk: {conversation: {chatids: [c1, c2]}${rest}}`, labels);
const app = (name: string, labels: string, key = '{value: k}', appSecret = '{value: s}'): string =>
  object('Config', name, `dingtalk: {conversation: {appkey: ${key}, appsecret: ${appSecret}}}`, labels);

function deliver(
  documents: readonly string[],
  alerts: readonly IncomingAlert[] = [a],
  options: Partial<PipelineOptions> = {},
) {
  return deliveriesOf(route({ documents, alerts, ...options }), 0);
}

describe('credentials', () => {
  test.each<[string, readonly string[], string | undefined, string | undefined]>([
    ['a value', [robot(`webhook: {value: '${URL}'}`)], undefined, undefined],
    ['a Secret', [robot(`webhook: ${from('url')}`), secret('hooks', `url: '${URL}'`)], undefined, undefined],
    [
      'of another namespace',
      [robot(`webhook: ${from('url', 'other')}`), secret('hooks', `url: '${URL}'`, 'other')],
      undefined,
      undefined,
    ],
    [
      'not of another namespace',
      [robot(`webhook: ${from('url')}`), secret('hooks', `url: '${URL}'`, 'other')],
      'secret-missing',
      undefined,
    ],
    ['no such Secret', [robot(`webhook: ${from('url')}`)], 'secret-missing', undefined],
    ['no such entry', [robot(`webhook: ${from('uri')}`), secret('hooks', `url: '${URL}'`)], 'webhook-empty', undefined],
    [
      'a line break',
      [robot(`webhook: ${from('url')}`), secret('hooks', `url: "${URL}\\n"`)],
      'webhook-unusable',
      undefined,
    ],
    [
      'an invalid URL',
      [robot(`webhook: ${from('url')}`), secret('hooks', 'url: token')],
      'webhook-unusable',
      undefined,
    ],
    ['nothing', [robot('keywords: [x]')], 'credential-missing', undefined],
    ['an empty one', [robot('webhook: {}')], 'credential-missing', undefined],
    ['an empty signing secret', [robot(`webhook: {value: '${URL}'}, secret: {}`)], 'credential-missing', undefined],
    [
      'no such signing secret',
      [robot(`webhook: {value: '${URL}'}, secret: ${from('s')}`)],
      'secret-missing',
      undefined,
    ],
    [
      'no entry for it',
      [robot(`webhook: {value: '${URL}'}, secret: ${from('s')}`), secret('hooks', 'url: x')],
      undefined,
      'unsigned',
    ],
    [
      'a line break in it',
      [robot(`webhook: {value: '${URL}'}, secret: ${from('s')}`), secret('hooks', 's: "SEC\\n"')],
      undefined,
      'signature',
    ],
  ])('%s', (_, documents, failure, doubt) => {
    const [delivery] = deliver(documents);
    expect([delivery?.failure?.code, delivery?.doubt?.code]).toEqual([failure, doubt]);
    expect(delivery?.messages).toHaveLength(1);
  });

  test('are assumed to exist elsewhere unless the objects are complete', () => {
    const [delivery] = deliver([robot(`webhook: ${from('url')}`)], [a], { complete: false });
    expect(delivery?.failure).toBeUndefined();
    expect(delivery?.assumptions.map(({ code }) => code)).toEqual(['secret-missing']);
    expect(
      trace(route({ documents: [robot(`webhook: ${from('url')}`)], alerts: [a], complete: false }), 0, 'desk'),
    ).toEqual([
      'silence passed',
      'route passed',
      'filter passed',
      'aggregation passed',
      'credentials assumed',
      'message passed',
      'throttle passed',
      'delivered passed',
    ]);
  });

  test('are never part of the result', () => {
    const documents = [robot(`webhook: {value: '${URL}'}, secret: {value: SECRET-7}`), secret('hooks', 'a: SECRET-8')];
    const routing = route({ documents, alerts: [a] });
    const text = JSON.stringify([routing.pipeline.cluster, deliveriesOf(routing, 0), traceAlert(routing, 0, 0)]);
    expect(text).not.toMatch(/access_token|SECRET-/);
  });
});

describe('the Config of a conversation', () => {
  test.each<[string, readonly string[], number | string]>([
    ['a default Config', [chats('type: global'), app('c', 'type: default')], 0],
    ['none', [chats('type: global'), app('c', 'team: x')], 'config-missing'],
    [
      'the smallest priority',
      [chats('type: global'), app('a', "type: default, priority: '7'"), app('b', "type: default, priority: '-2'")],
      1,
    ],
    [
      'any priority before no priority',
      [chats('type: global'), app('a', 'type: default'), app('b', "type: default, priority: '99'")],
      1,
    ],
    [
      'an invalid priority comes last',
      [chats('type: global'), app('a', "type: default, priority: '1.5'"), app('b', "type: default, priority: '+3'")],
      1,
    ],
    [
      'the maximum priority is never chosen',
      [chats('type: global'), app('a', "type: default, priority: '2147483647'")],
      'config-missing',
    ],
    [
      'by selector',
      [
        chats('type: global', ', dingtalkConfigSelector: {matchLabels: {tier: b}}'),
        app('a', 'type: default'),
        app('b', 'type: default, tier: b'),
      ],
      1,
    ],
    [
      'an invalid selector matches no Config',
      [
        chats('type: global', ', dingtalkConfigSelector: {matchExpressions: [{key: a, operator: is}]}'),
        app('a', 'type: default'),
      ],
      'config-missing',
    ],
    [
      'the tenant’s own Config first',
      [chats('type: tenant, user: u'), app('a', "type: default, priority: '1'"), app('b', 'type: tenant, user: u')],
      1,
    ],
    [
      'then any default Config regardless of the selector',
      [
        chats('type: tenant, user: u', ', dingtalkConfigSelector: {matchLabels: {tier: b}}'),
        app('a', 'type: default'),
        app('b', 'type: tenant, user: u'),
      ],
      0,
    ],
    [
      'not a Config of another tenant',
      [chats('type: tenant, user: u'), app('b', 'type: tenant, user: v')],
      'config-missing',
    ],
    [
      'not a Config with an incomplete app',
      [chats('type: global'), app('a', 'type: default', '{value: k}', '{}')],
      'config-missing',
    ],
    [
      'a Config without an app fails',
      [chats('type: global'), object('Config', 'c', 'dingtalk: {}', 'type: default')],
      'credential-missing',
    ],
    [
      'not a Config of another channel',
      [chats('type: global'), object('Config', 'c', 'email: {}', 'type: default')],
      'config-missing',
    ],
  ])('%s', (_, documents, expected) => {
    const router = object('Router', 'r', 'alertSelector: {}\nreceivers: {name: [desk]}');
    const [delivery] = deliver([...documents, router]);
    expect(delivery?.failure?.code ?? delivery?.config).toBe(expected);
  });

  test('reports a tie and a Config elsewhere as assumptions', () => {
    const tie = deliver([chats('type: global'), app('a', 'type: default'), app('b', 'type: default')]);
    expect(tie[0]?.assumptions.map(({ code }) => code)).toEqual(['config-tie']);
    const elsewhere = deliver([chats('type: global')], [a], { complete: false });
    expect(elsewhere[0]?.assumptions.map(({ code }) => code)).toEqual(['config-missing']);
    expect(elsewhere[0]?.messages).toHaveLength(1);
  });

  test('DingTalk rejects an empty key', () => {
    const documents = [chats('type: global'), app('a', 'type: default', from('none')), secret('hooks', 'a: b')];
    expect(deliver(documents)[0]?.doubt?.code).toBe('app');
    expect(trace(route({ documents, alerts: [a] }), 0, 'desk').at(-1)).toBe('delivered failed');
  });
});

describe('messages', () => {
  const desk = (rest: string): string => receiver('desk', 'type: global', rest);
  const shown = (
    documents: readonly string[],
    alerts: readonly IncomingAlert[] = [a],
    options: Partial<PipelineOptions> = {},
  ): readonly (readonly string[])[] =>
    deliver(documents, alerts, options).map(({ messages }) => messages.map((message) => message.shown));

  test.each<[string, string, string | undefined]>([
    ['text', '', 'A/p0'],
    ['markdown', 'tmplType: markdown', '**A** '],
    ['another template', 'template: \'{{ template "nm.default.markdown" . }}!\'', '**A** !'],
    ['an unknown template', 'template: none', undefined],
    ['an unknown type', 'tmplType: html', undefined],
    ['a bad title', 'titleTemplate: none', undefined],
  ])('%s', (_, rest, expected) => {
    expect(shown([desk(rest)])).toEqual([expected === undefined ? [] : [expected]]);
  });

  test.each<[string, string, string]>([
    ['template: none', '', 'template-render'],
    ['tmplType: html\ntemplate: \'{{ template "nm.default.text" . }}\'', '', 'type-unknown'],
    ['tmplText: {name: none}', '', 'config-map-missing'],
    ['tmplText: {name: templates, key: none}', '', 'config-map-key-missing'],
    ['tmplText: {name: bad}\ntemplate: t', 'b: "{{ define }}"', 'template-parse'],
    ['tmplText: {name: bad}\ntemplate: t', 'b: "{{ define `t` }} {{ end }}"', 'message-empty'],
  ])('fail: %s', (rest, data, code) => {
    const map = `
apiVersion: v1
kind: ConfigMap
metadata: {name: bad, namespace: kubesphere-monitoring-system}
data: {${data}}`;
    const [delivery] = deliver([desk(rest), map]);
    expect(delivery?.failure?.code).toBe(code);
    expect(delivery?.failure?.at?.uri).toBe('file:///all.yaml');
    expect(trace(route({ documents: [desk(rest), map], alerts: [a] }), 0, 'desk').at(-1)).toBe('message failed');
  });

  test('are split by group, and a missing label counts as empty', () => {
    const grouped = MANAGER.replace('[alertname]', '[team, missing]');
    const alerts = [alert({ team: 'x' }), alert({ team: '' }), alert(), alert({ team: 'x' })];
    expect(sent(route({ documents: [grouped, desk('')], alerts }))).toEqual(['desk: 0,3 | 1,2']);
  });

  test('keep the alerts of a namespace together', () => {
    const alerts = ['x', 'y1', 'x'].map((namespace) => alert({ namespace, rule_level: 'namespace' }));
    expect(sent(route({ documents: [desk('')], alerts }))).toEqual(['desk: 0,2,1']);
  });

  test.each<[string, number, readonly string[]]>([
    ['chatbotMessageMaxSize: 6', 2, ['desk: 0 | 1']],
    ['chatbotMessageMaxSize: 5', 2, ['desk: 0 | 1']],
    ['chatbotMessageMaxSize: 4', 2, []],
    ['chatbotMessageMaxSize: -1', 2, ['desk: 0,1']],
  ])('are parted by size: %s', (option, count, expected) => {
    const limited = MANAGER.replace('tenantKey: user', `tenantKey: user\n    options: {dingtalk: {${option}}}`);
    const alerts = Array.from({ length: count }, (_, index) => alert({ pod: `p${index}` }));
    expect(sent(route({ documents: [limited, desk('')], alerts }))).toEqual(expected);
  });

  test('leave room for keywords and mentions in UTF-8', () => {
    const extras = "webhook: {value: 'https://x/y'}, keywords: [告警, b], atMobiles: ['13800000001']";
    const [delivery] = deliver([robot(extras)]);
    expect(delivery?.messages[0]?.limit).toBe(19_960 - '\n\n[Keywords] '.length - 9 - 12);
    expect(delivery?.messages[0]?.shown).toBe('A/p0\n\n[Keywords] 告警, b');
    expect(delivery?.messages[0]?.body).toContain('"at":{"atMobiles":["13800000001"]}');
  });

  test('have no keywords and mentions in chats', () => {
    const [delivery] = deliver([chats('type: global'), app('c', 'type: default')]);
    expect(delivery).toMatchObject({ target: 'conversation', chatIds: ['c1', 'c2'] });
    expect(delivery?.messages[0]).toMatchObject({
      limit: 5000,
      body: expect.stringContaining('"chatid":"c1"') as string,
    });
  });

  test.each([
    [{ major: 2, minor: 4 }, '@default mine@c1 @default'],
    [{ major: 2, minor: 5 }, 'desk@default desk@default desk@c1'],
    [{ major: 2, minor: 6 }, 'desk@default desk@default mine@c1'],
  ])('contain the receiver’s name as the release %j adds it', (version, expected) => {
    const map = `
apiVersion: v1
kind: ConfigMap
metadata: {name: own, namespace: kubesphere-monitoring-system}
data: {k: '{{ define "x" }}{{ range .Alerts }}{{ .Labels.receiver }}@{{ .Labels.cluster }} {{ end }}{{ end }}'}`;
    const documents = [desk('tmplText: {name: own}\ntemplate: x'), map];
    const alerts = [alert(), alert({ receiver: 'mine', cluster: 'c1' }), alert({ receiver: '' })];
    expect(shown(documents, alerts, { version })).toEqual([[expected]]);
  });

  test.each([
    [
      { major: 2, minor: 3 },
      [
        { team: 'x', missing: '' },
        { team: '', missing: '' },
      ],
    ],
    [{ major: 2, minor: 4 }, [{ team: 'x' }, {}]],
  ])('are split by group labels, which the release %j keeps or drops when they are empty', (version, expected) => {
    const grouped = MANAGER.replace('[alertname]', '[team, missing]');
    const groups = deliver([grouped, desk('')], [alert({ team: 'x' }), alert()], { version });
    expect(groups.map(({ group }) => group)).toEqual(expected);
  });

  test('can have alerts without times and annotations', () => {
    const map = `
apiVersion: v1
kind: ConfigMap
metadata: {name: own, namespace: kubesphere-monitoring-system}
data: {k: '{{ define "x" }}{{ range .Alerts }}{{ .StartsAt.Format "2006-01-02" }} {{ message . }}|{{ end }}{{ end }}'}`;
    const bare = { status: 'firing' as const, labels: {} };
    expect(shown([desk('tmplText: {name: own}\ntemplate: x'), map], [bare])).toEqual([['2026-07-15 |']]);
  });

  test('are sent even above the rate limit', () => {
    const slow = MANAGER.replace(
      'tenantKey: user',
      'tenantKey: user\n    options: {dingtalk: {chatBotThrottle: {threshold: 1}}}',
    );
    const deliveries = deliver([slow, desk('')], [alert(), alert({ alertname: 'B' })]);
    expect(deliveries.map(({ doubt, failure }) => [doubt?.code, failure])).toEqual([
      ['pace', undefined],
      ['pace', undefined],
    ]);
  });

  test('use the installed templates when the manifests contain none', () => {
    const documents = [desk('tmplType: markdown')];
    const routing = route({ documents: [...documents, 'kind: NotificationManager'], alerts: [a], complete: false });
    const [delivery] = deliveriesOf(routing, 0);
    expect(delivery?.messages[0]?.shown).toContain('It happened.');
    expect(delivery?.assumptions.map(({ code }) => code)).toEqual(['template-missing']);
  });
});
