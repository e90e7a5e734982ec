import { describe, expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { factsOf, factsOfFile } from '../../../../core/src/checks/analysis/manifest-facts.js';
import { DEFAULT_CONFIG } from '../../../../core/src/checks/config/lint-config.js';
import { receiver } from './manifests.js';
import { chats, config, templated } from './mixed-manifests.js';

const FILE = 'file:///work/own.yaml';

/** The marked texts of the findings of a rule, in a file beside another. */
function unused(rule: string, text: string, other = ''): readonly string[] {
  const stream = analyseStream(text);
  const facts = [[FILE, stream] as const, ['file:///work/other.yaml', analyseStream(other)] as const].flatMap(
    ([uri, each]) => factsOfFile(uri, factsOf(each)),
  );
  const lines = text.split('\n');
  return findingsOf(stream, DEFAULT_CONFIG, facts, FILE)
    .filter(({ code }) => code === rule)
    .map(({ range: { start, end } }) => lines[start.line]?.slice(start.character, end.character) ?? '');
}

describe('a template that nothing runs', () => {
  const texts = (...bodies: readonly string[]): string =>
    `---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: texts }\ndata:\n  text: |\n${bodies.map((body) => `    ${body}\n`).join('')}`;
  const both = texts('{{ define "used" }}{{ end }}', '{{ define "old" }}{{ end }}');
  const used = templated('r', 'used');

  it.each<[name: string, text: string, other: string, expected: readonly string[]]>([
    ['in the file of the receiver', both + used, '', ['"old"']],
    ['in another file', both, used, ['"old"']],
    ['while no receiver is known', both, '', []],
    ['of a ConfigMap that nothing names', both, receiver('r'), []],
    ['but a title does', both, used.replace('template: used', 'template: used\n    titleTemplate: old'), []],
    [
      'but a call in a text does',
      both,
      used.replace('template: used', `template: '{{ template "old" . }}'`),
      ['"used"'],
    ],
    [
      'but another template does',
      texts(
        '{{ define "used" }}{{ if .Alerts }}{{ template "old" . }}{{ end }}{{ end }}',
        '{{ define "old" }}{{ end }}',
      ),
      used,
      [],
    ],
    [
      'but a broken template does',
      texts('{{ define "old" }}{{ end }}', '{{ define "used" }}{{ template "old" . }}{{ if }}'),
      used,
      [],
    ],
    ['but another channel does', both, used.replace('spec:', 'spec:\n  email: { subjectTemplate: old }'), []],
    [
      'but the options of the manager do',
      both,
      `${used}---\nkind: NotificationManager\napiVersion: notification.kubesphere.io/v2beta2\nmetadata: { name: nm }\nspec: { receivers: { options: { wechat: { template: old } } } }\n`,
      [],
    ],
    ['where a name is unknown', both, used.replace('template: used', 'template: "${TEMPLATE}"'), []],
    ['under the name of an installed one', texts('{{ define "nm.default.mine" }}{{ end }}'), used, []],
  ])('%s', (_, text, other, expected) => {
    expect(unused('template-unused', text, other)).toEqual(expected);
  });
});

describe('a Config that no receiver uses', () => {
  const old = config('old', 'type: default, app: old');
  const selecting = chats('r').replace(
    'spec:\n  dingtalk: {',
    'spec:\n  dingtalk: { dingtalkConfigSelector: { matchLabels: { app: new } },',
  );
  const used = config('new', 'type: default, app: new');

  it.each<[name: string, text: string, other: string, expected: readonly string[]]>([
    ['in the file of the receiver', old + used + selecting, '', ['old']],
    ['in another file', old, used + selecting, ['old']],
    ['while no receiver with a conversation is known', old, used + receiver('r'), []],
    ['while a receiver has none', old, selecting, []],
    [
      'because another has a higher priority',
      config('a', "type: default, priority: '2'") + config('b', "type: default, priority: '1'"),
      chats('r'),
      ['a'],
    ],
    ['of another tenant', config('a', 'type: tenant, user: li'), used + selecting, ['a']],
    ['with an unknown label', config('a', 'type: default, app: "${APP}"'), used + selecting, []],
    [
      'where the labels of a receiver are unknown',
      old,
      used + selecting.replace('type: global', 'type: "${TYPE}"'),
      [],
    ],
    [
      'where a patch changes a receiver',
      old,
      `${used}${selecting}${chats('r').replace('spec:', '$patch: merge\nspec:')}`,
      [],
    ],
    ['with labels that select nothing', config('a', 'type: other'), used + selecting, []],
  ])('%s', (_, text, other, expected) => {
    expect(unused('config-unused', text, other)).toEqual(expected);
  });
});
