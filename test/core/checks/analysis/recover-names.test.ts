import { describe, expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';
import { factsOf, factsOfFile } from '../../../../core/src/checks/analysis/manifest-facts.js';
import { DEFAULT_CONFIG } from '../../../../core/src/checks/config/lint-config.js';
import { receiver } from './manifests.js';
import { appSecret, chats, config, routed, templated, templates } from './mixed-manifests.js';

/** The codes of the findings of a file beside another. */
function codes(text: string, other: string): readonly string[] {
  const stream = analyseStream(text);
  const facts = [['file:///a.yaml', stream] as const, ['file:///b.yaml', analyseStream(other)] as const].flatMap(
    ([uri, each]) => factsOfFile(uri, factsOf(each)),
  );
  return findingsOf(stream, DEFAULT_CONFIG, facts, 'file:///a.yaml').map(({ code }) => code);
}

/** With a line that is being typed. */
const damaged = (text: string): string => `${text}tmpl\n`;

describe('a document with a syntax error', () => {
  it.each<[name: string, code: string, text: string, defined: string, similar: string]>([
    ['receiver', 'router-receiver-unknown', routed('r', 'oncall'), receiver('oncall'), receiver('on-call')],
    [
      'Secret',
      'secret-unknown',
      config('c', 'type: tenant'),
      appSecret('k', 's'),
      appSecret('k', 's').replace('name: app', 'name: appp'),
    ],
    ['key of a Secret', 'secret-key-missing', config('c', 'type: tenant'), appSecret('k', 's'), appSecret('kk', 'ss')],
    [
      'template',
      'template-name-unknown',
      templated('t', 'theirs'),
      templates('theirs', 'theirs'),
      templates('theirs1', 'theirs1'),
    ],
    ['Config', 'config-missing', chats('c', 'type: global'), config('c'), config('d', 'type: tenant, user: a')],
  ])('keeps the name of its %s', (_, code, text, defined, similar) => {
    expect(codes(text, similar)).toContain(code);
    expect(codes(text, similar + defined)).not.toContain(code);
    expect(codes(text, similar + damaged(defined))).not.toContain(code);
  });

  it('keeps what it uses', () => {
    const unused = templates('mine', 'mine').replace('{{ template "mine" . }}', '');
    expect(codes(unused, receiver('a') + templated('b', 'other'))).toContain('template-unused');
    expect(codes(unused, receiver('a') + damaged(templated('b', 'mine')))).not.toContain('template-unused');
  });

  it('keeps the names of the objects in a List', () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n- ${receiver('oncall').slice(4).trimEnd().replaceAll('\n', '\n  ')}\n`;
    expect(codes(routed('r', 'oncall'), `${receiver('on-call')}---\n${damaged(list)}`)).not.toContain(
      'router-receiver-unknown',
    );
  });
});
