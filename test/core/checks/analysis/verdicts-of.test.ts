import { describe, expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { verdictsOf } from '../../../../core/src/checks/analysis/verdicts-of.js';

const ROUTER = `apiVersion: notification.kubesphere.io/v2beta2
kind: Router
metadata: { name: on-call }
spec:
  alertSelector: { matchLabels: { severity: critical } }
  receivers: { name: [global-dingtalk-receiver] }
`;
const LIST = `apiVersion: v1\nkind: List\nitems:\n- ${ROUTER.trimEnd().replaceAll('\n', '\n  ')}\n`;

/** For each document: `+`, or the codes and paths of the causes. */
function judge(text: string): readonly string[] {
  return verdictsOf(analyseStream(text)).map(({ accepted, causes }) => {
    expect(accepted).toBe(causes.length === 0);
    return accepted ? '+' : causes.map(({ code, path }) => `${code}@${path}`).join(' ');
  });
}

describe('verdict', () => {
  it.each<[string, string, readonly string[]]>([
    ['accepted', ROUTER, ['+']],
    ['nothing', '', []],
    ['comments only', '# a\n---\n# b\n', []],
    ['null', 'null\n', []],
    ['other kinds', 'apiVersion: apps/v1\nkind: Deployment\n', []],
    ['without a name', ROUTER.replace(/^metadata.*\n/m, ''), ['object-name@metadata']],
    [
      'generated name',
      ROUTER.replace('name: on-call', 'generateName: on-call-'),
      ['object-name@metadata.generateName'],
    ],
    ['null field', ROUTER.replace('spec:', 'spec:\n  fields:'), ['+']],
    ['unknown field', ROUTER.replace('spec:', 'spec:\n  fields: 1'), ['unknown-field@spec.fields']],
    ['number', '5\n', ['not-an-object@']],
    ['list', `- ${ROUTER.trimEnd().replaceAll('\n', '\n  ')}\n`, ['not-an-object@']],
    ['list of unrelated values', '- a\n', ['not-an-object@']],
    ['unrelated object without a kind', 'apiVersion: v1\n', ['not-an-object@']],
    ['unrelated object without a version', 'kind: Pod\n', ['not-an-object@']],
    ['our object without a version', ROUTER.replace(/^apiVersion.*\n/, ''), ['unknown-kind@']],
    ['a group without a version', ROUTER.replace('/v2beta2', ''), ['unknown-kind@apiVersion']],
    ['a group in the plural', ROUTER.replace('notification.', 'notifications.'), ['unknown-kind@apiVersion']],
    ['typographic quotes', ROUTER.replace(/: (n.*v2beta2)/, ': ‘$1’'), ['unknown-kind@apiVersion']],
    ['a directive', `%YAML 1.1\n---\n${ROUTER}`, ['yaml-syntax@', '+']],
    ['text after the separator', `${ROUTER}--- |\n`, ['+', 'yaml-syntax@']],
    ['unrelated document that cannot be parsed', `${ROUTER}---\nkind: [\n`, ['+', 'yaml-syntax@']],
    ['unrelated template', `${ROUTER}---\nkind: {{ .Values.kind }}\n`, ['+']],
    ['a kind: List', LIST, ['+']],
    ['a kind: List with a fault', LIST.replace('on-call', 'on_call'), ['object-name@items[0].metadata.name']],
  ])('%s', (_, text, expected) => {
    expect(judge(text)).toEqual(expected);
  });

  it('has the line, kind and name, and shifts ranges', () => {
    const stream = analyseStream(`# first\n${ROUTER}---\n\n${ROUTER.replace('on-call', 'on_call')}`);
    expect(verdictsOf(stream)).toMatchObject([
      { line: 1, kind: 'Router', name: 'on-call', accepted: true },
      { line: 9, kind: 'Router', name: 'on_call', accepted: false, causes: [{ range: { start: { line: 11 } } }] },
    ]);
  });

  it('ignores suppressions', () => {
    const text = ROUTER.replace('critical', '"a b"').replace(
      '  alert',
      '  # kubesphere-dingtalk-disable-next-line\n  alert',
    );
    expect(judge(text)).toEqual(['label-value-invalid@spec.alertSelector.matchLabels.severity']);
  });

  it('follows the targeted version', () => {
    expect(verdictsOf(analyseStream(ROUTER), { major: 1, minor: 4 })).toMatchObject([{ accepted: false }]);
  });
});
