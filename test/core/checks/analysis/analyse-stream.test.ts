import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { dependsOnOthers, findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { factsOf } from '../../../../core/src/checks/analysis/manifest-facts.js';
import { DEFAULT_CONFIG } from '../../../../core/src/checks/config/lint-config.js';
import { faulty, receiver, secret } from './manifests.js';

/** The findings as `code line:character`. */
function found(text: string): readonly string[] {
  return findingsOf(analyseStream(text)).map(
    ({ code, range: { start } }) => `${code} ${start.line}:${start.character}`,
  );
}

describe('analyseStream', () => {
  it('positions findings in the stream', () => {
    expect(found(receiver('a') + faulty('b') + receiver('c') + faulty('d'))).toEqual([
      'template-type-unknown 26:14',
      'template-type-unknown 53:14',
    ]);
  });

  it('shifts fixes with their findings', () => {
    const [finding] = findingsOf(analyseStream(receiver('a') + faulty('b')));
    expect(finding?.fixes[0]?.edits[0]?.range).toEqual(finding?.range);
  });

  it('counts Windows line breaks alike', () => {
    expect(found((receiver('a') + faulty('b')).replaceAll('\n', '\r\n'))).toEqual(['template-type-unknown 26:14']);
  });

  it('knows the first line of each document', () => {
    const { documents } = analyseStream(receiver('a') + receiver('b') + receiver('c'));
    expect(documents.map(({ line }) => line)).toEqual([0, 13, 26]);
  });
});

describe('analyseStream after an edit', () => {
  const text = faulty('a') + receiver('b') + faulty('c');
  const before = analyseStream(text);

  it.each<[edit: string, text: string, kept: readonly (number | undefined)[]]>([
    ['nothing', text, [0, 1, 2]],
    ['in the middle', text.replace('name: b\n', 'name: bb\n'), [0, undefined, 2]],
    ['an added line in the middle', text.replace('name: b\n', 'name: b\n  # x\n'), [0, undefined, 2]],
    ['an added document', receiver('z') + text, [undefined, 0, 1, 2]],
    ['a removed document', text.replace(receiver('b'), ''), [0, 2]],
  ])('analyses only changed documents: %s', (_, edited, kept) => {
    const analyses = before.documents.map(({ analysis }) => analysis);
    const after = analyseStream(edited, before);
    expect(
      after.documents.map(({ analysis }) => {
        const index = analyses.indexOf(analysis);
        return index < 0 ? undefined : index;
      }),
    ).toEqual(kept);
  });

  it('equals a fresh analysis', () => {
    const piece = fc.constantFrom(
      '\n',
      '---\n',
      '  x: 1\n',
      faulty('x'),
      receiver('y'),
      secret('c-robot'),
      '"',
      '# 告警 🔥\n',
    );
    const edit = fc.record({ at: fc.nat(text.length), remove: fc.nat(40), insert: piece });
    const property = fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let current = text;
      let analysis = before;
      for (const { at, remove, insert } of edits) {
        current = current.slice(0, at) + insert + current.slice(at + remove);
        analysis = analyseStream(current, analysis);
      }
      expect(analysis).toEqual(analyseStream(current));
      expect(findingsOf(analysis)).toEqual(findingsOf(analyseStream(current)));
    });
    fc.assert(property, { seed: 3, numRuns: 40 });
  });
});

describe('Secrets and ConfigMaps', () => {
  it.each<[name: string, text: string, findings: readonly string[]]>([
    ['is not named', secret('other') + receiver('a'), []],
    ['a receiver above it names', receiver('a') + secret('a-robot'), ['wrong-type 19:11']],
    ['a receiver below it names', secret('a-robot') + receiver('a'), ['wrong-type 6:11']],
    ['is alone', secret('a-robot'), []],
    ['is fine', receiver('a') + secret('a-robot', 'https://oapi.dingtalk.com/robot/send?access_token=0'), []],
    ['has an invalid webhook', receiver('a') + secret('a-robot', 'text'), ['webhook-invalid 19:2']],
    [
      'contains a template',
      `${receiver('a', '    tmplText: { name: texts }\n')}---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: texts }\ndata: { text: 1 }\n`,
      ['wrong-type 18:14'],
    ],
  ])('count when named: one that %s', (_, text, findings) => {
    expect(found(text)).toEqual(findings);
  });

  it('count as soon as a notification manifest names them', () => {
    const alone = analyseStream(secret('a-robot') + receiver('b'));
    expect(findingsOf(alone)).toEqual([]);
    const named = analyseStream(secret('a-robot') + receiver('a'), alone);
    expect(named.documents[0]?.analysis).toBe(alone.documents[0]?.analysis);
    expect(findingsOf(named).map(({ code }) => code)).toEqual(['wrong-type']);
  });
});

describe('manifests of other files', () => {
  const app = (labels: string): string =>
    `apiVersion: notification.kubesphere.io/v2beta2\nkind: Config\nmetadata: { name: app, labels: { ${labels} } }\nspec:\n  dingtalk: { conversation: { appkey: { valueFrom: { secretKeyRef: { namespace: n1, name: app, key: k } } }, appsecret: { valueFrom: { secretKeyRef: { namespace: n1, name: app, key: s } } } } }\n`;
  const chats =
    'apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata: { name: chats, labels: { type: global } }\nspec:\n  dingtalk: { conversation: { chatids: [chat0123456789abcdef0123456789abcdef] } }\n';
  const manager = (selector: string): string =>
    `apiVersion: notification.kubesphere.io/v2beta2\nkind: NotificationManager\nmetadata: { name: nm }\nspec:\n  template: { text: { name: notification-manager-template, namespace: kubesphere-monitoring-system } }\n  defaultConfigSelector: ${selector}\n  receivers: { tenantKey: user, globalReceiverSelector: { matchLabels: { type: global } }, tenantReceiverSelector: { matchLabels: { type: tenant } } }\n`;
  const tenants = app('type: tenant, user: li-na');
  const join = (...documents: readonly string[]): string => documents.join('---\n');

  it.each<[string, string, string | undefined, readonly string[]]>([
    ['none contains Configs', chats, '', []],
    ['one contains the Config', join(chats, tenants), app('type: default'), ['config-unused']],
    ['they contain only Configs for other receivers', chats, tenants, ['config-missing']],
    ['they are unknown', join(chats, tenants), undefined, []],
    ['one has other labels', chats, join(manager('{ matchLabels: { kind: standard } }'), app('kind: standard')), []],
    [
      'the default selector has expressions',
      chats,
      join(
        manager('{ matchExpressions: [{ key: type, operator: In, values: [default, standard] }] }'),
        app('type: standard'),
      ),
      [],
    ],
    ['one has no default Configs', chats, join(manager('null'), app('type: default')), ['config-missing']],
    ['one of several matches', chats, join(manager('null'), manager('{}'), app('kind: any')), []],
    [
      'a receiver’s own labels count first',
      join(chats, manager('{ matchLabels: { type: standard } }')),
      join(manager('{ matchLabels: { type: default } }'), app('type: default')),
      ['config-missing'],
    ],
    [
      'a default Config must not be a tenant’s',
      join(chats, manager('{ matchLabels: { user: li-na } }')),
      tenants,
      ['config-missing'],
    ],
  ])('%s', (_, text, elsewhere, expected) => {
    const others = elsewhere === undefined ? 'unknown' : factsOf(analyseStream(elsewhere));
    const stream = analyseStream(text);
    expect(dependsOnOthers(stream)).toBe(true);
    expect(findingsOf(stream, DEFAULT_CONFIG, others).map(({ code }) => code)).toEqual(expected);
  });

  it('decide which Secrets count', () => {
    const stream = analyseStream(secret('a-robot'));
    expect(findingsOf(stream, DEFAULT_CONFIG, factsOf(analyseStream(receiver('b'))))).toEqual([]);
    expect(findingsOf(stream, DEFAULT_CONFIG, factsOf(analyseStream(receiver('a')))).map(({ code }) => code)).toEqual([
      'wrong-type',
    ]);
  });
});

describe('the installed templates', () => {
  const templates = (name: string, namespace = '') =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}${namespace} }\ndata:\n  template: '{{ define "nm.default.text" }}{{ if }}{{ end }}'\n`;
  const installed = templates('notification-manager-template', ', namespace: kubesphere-monitoring-system');
  const manager =
    'apiVersion: notification.kubesphere.io/v2beta2\nkind: NotificationManager\nmetadata: { name: nm }\nspec: { defaultConfigSelector: {}, receivers: { tenantKey: user, globalReceiverSelector: { matchLabels: { type: global } }, tenantReceiverSelector: { matchLabels: { type: tenant } } } }\n';
  const codes = (text: string): readonly string[] => findingsOf(analyseStream(text)).map(({ code }) => code);

  it('are checked although no manifest names their ConfigMap', () => {
    expect(codes(installed)).toEqual(['template-syntax']);
    expect(codes(templates('notification-manager-template'))).toEqual(['template-syntax']);
  });

  it('are no others', () => {
    expect(codes(templates('other'))).toEqual([]);
    expect(codes(templates('notification-manager-template', ', namespace: other'))).toEqual([]);
  });

  it('are not used by a NotificationManager that does not name them', () => {
    expect(codes(`${installed}---\n${manager}`)).toEqual(['manager-without-templates']);
  });
});
