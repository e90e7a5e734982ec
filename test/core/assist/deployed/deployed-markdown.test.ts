import { expect, it } from 'vitest';
import { deployedMarkdown, explainDeployed, readDeployedSide, readObjects, releaseOf, renderPhrase } from '#core';
import { at } from './deployed.js';

it('the page about an alert has its way, what files would change, and escapes what people write', () => {
  const receiver = (values: string) => `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: on-call, labels: { type: global } }
spec:
  dingtalk:
    alertSelector: { matchExpressions: [{ key: severity, operator: In, values: [${values}] }] }
    chatbot: { webhook: { valueFrom: { secretKeyRef: { name: robot, namespace: ops, key: webhook } } } }
`;
  const explanation = explainDeployed({
    side: readDeployedSide(readObjects(receiver('warning')).map(({ value }) => value)),
    alert: {
      id: 'a',
      source: 'test',
      status: 'firing',
      labels: { alertname: 'Disk*Full', severity: 'critical' },
      annotations: {},
      alertmanager: { receivers: ['prometheus'], silencedBy: ['s1'], inhibitedBy: [] },
    },
    version: releaseOf().version,
    complete: false,
    workspaces: undefined,
    files: [{ uri: 'files.yaml', text: receiver('critical') }],
    options: { at },
  });
  const target = { version: releaseOf().version, source: { kind: 'image' } } as const;
  const page = deployedMarkdown(explanation, target, {
    translate: renderPhrase,
    show: (text) => text,
    context: 'prod',
  });
  expect(page.split('\n\n').slice(0, 9)).toEqual([
    '# Disk\\*Full in prod',
    expect.stringContaining('severity=critical'),
    '## Disk\\*Full does not reach the notification manager',
    expect.stringContaining('- ✖ A silence of Alertmanager mutes it: s1.'),
    'If it did, the manager would do the following.',
    '## Disk\\*Full does not reach on-call',
    '_differs from your files: spec.dingtalk.alertSelector.matchExpressions_',
    expect.stringMatching(/- ✔ \*\*Route\*\*: .*\n- ✖ \*\*Conditions\*\*: /),
    '**With your files applied: Disk\\*Full reaches on-call.**',
  ]);
  expect(page).toContain('- Receiver/on-call: differs from your files');
  expect(page).toContain('## Assumptions');
});
