import { describe, expect, it } from 'vitest';
import { complete } from '../../../core/src/assist/completion/complete.js';
import { findReceivers } from '../../../core/src/assist/edits/find-receiver.js';
import { hover } from '../../../core/src/assist/hover.js';
import { analyseStream } from '../../../core/src/checks/analysis/analyse-stream.js';
import { readObjects } from '../../../core/src/model/objects/read-objects.js';

const TEXT = `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: {{ .Release.Name }}-ops
  labels:
    {{- include "labels" . | nindent 4 }}
    type: global
spec:
  dingtalk:
    {{- if .Values.a }}
    enabled: true
    {{- else }}
    tmplType: text
    {{- end }}
    chatbot:
      keywords: [a]
`;

/** The position of a word in a text. */
function at(word: string, text = TEXT) {
  const before = text.slice(0, text.indexOf(word)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

describe('in a template of a chart', () => {
  it('hover describes the branch at the cursor', () => {
    const stream = analyseStream(TEXT);
    expect(['enabled', 'tmplType', 'keywords'].map((word) => hover(stream, at(word))?.markdown.split(' ')[0])).toEqual([
      '**enabled**',
      '**tmplType**',
      '**keywords**',
    ]);
  });

  it('completion offers fields in each branch, and none where the template cannot be read', () => {
    const labels = (text: string) => complete(analyseStream(text), at('xx', text)).map(({ label }) => label);
    expect(labels(TEXT.replace('enabled: true', 'xx'))).toContain('alertSelector');
    expect(labels(TEXT.replace('tmplType: text', 'xx'))).toContain('tmplType');
    expect(labels(TEXT.replace('tmplType: text', 'xx').replace('-ops', '-ops {{'))).toEqual([]);
  });

  it('no edit of a receiver is offered', () => {
    expect(findReceivers(TEXT)).toEqual([]);
    expect(findReceivers(TEXT.replaceAll(/^.*\{\{.*\n/gm, '').replace(/ *tmplType.*\n/, ''))).toHaveLength(1);
  });

  it('objects have what is certainly there, or each branch', () => {
    const read = (branches?: 'all') =>
      readObjects(TEXT, branches).map(({ name, value }) => [name, JSON.stringify(value)]);
    expect(read()).toEqual([['{{ .Release.Name }}-ops', expect.not.stringContaining('true')]]);
    expect(read('all')).toEqual([
      ['{{ .Release.Name }}-ops', expect.stringContaining('"enabled":true')],
      ['{{ .Release.Name }}-ops', expect.stringContaining('"tmplType":"text"')],
    ]);
  });
});
