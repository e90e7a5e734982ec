import { expect, it } from 'vitest';
import { analyseStream } from '../../../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../../../core/src/checks/analysis/findings-of.js';

const receiver = (template: string): string => `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: a, labels: { type: global } }
spec:
  dingtalk:
    template: ${JSON.stringify(template)}
    chatbot: { keywords: [a], webhook: { valueFrom: { secretKeyRef: { namespace: b, name: c, key: d } } } }
`;

// Go's error would quote the call that the manager writes around the name, which is not in the manifest.
it.each(['告警\n恢复', 'a: b\n- "x"\n', '### {{ .Alerts | len }}\n> {{ .Status }}\n', '{{ .Status }}'])(
  '%j is read as a name',
  (template) => {
    const found = findingsOf(analyseStream(receiver(template))).filter(({ code }) => code === 'template-syntax');
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('as the name of a template')]);
  },
);
