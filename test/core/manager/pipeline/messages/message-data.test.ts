import { expect, it } from 'vitest';
import { deliveriesOf, type IncomingAlert, type PipelineOptions } from '#core';
import { alert, object, receiver, route } from '../pipeline-of.js';

const TEXT = `
apiVersion: v1
kind: ConfigMap
metadata: {name: own, namespace: kubesphere-monitoring-system}
data:
  t: '{{ define "own" }}{{ range .Alerts }}TEXT{{ end }}{{ end }}'
`;

function textOf(action: string, given: IncomingAlert, options: Partial<PipelineOptions> = {}): string | undefined {
  const documents = [
    receiver('desk', 'type: global', 'template: own\ntmplText: {name: own, key: t}'),
    TEXT.replace('TEXT', action),
    object('Config', 'app', 'dingtalk: {}', 'type: default'),
  ];
  const [delivery] = deliveriesOf(route({ documents, alerts: [given], ...options }), 0);
  return delivery?.messages[0]?.text ?? delivery?.failure?.code;
}

it("prints times in the manager's time zone", () => {
  const metric = { ...alert({ alerttype: 'metric' }), startsAt: '2026-07-15T11:00:00Z' };
  const options = { localZone: 'Asia/Shanghai' };
  expect(textOf('{{ .StartsAt.Local }}', metric, options)).toBe('2026-07-15 19:00:00 +0800 CST');
  expect(textOf('{{ .StartsAt.Local }}', metric)).toBe('2026-07-15 11:00:00 +0000 UTC');
  expect(textOf('{{ .Annotations.alerttime }}', metric, options)).toBe('2026-07-15 20:00:00 +0800 CST');
  expect(textOf('{{ .Annotations.alerttime }}', metric)).toBe('2026-07-15 12:00:00 +0000 UTC');
});

it('gives each alert an id', () => {
  const id = textOf('{{ .ID }}', alert());
  expect(id).toMatch(/^[0-9a-f]{16}$/);
  expect(textOf('{{ .ID }}', alert())).toBe(id);
  expect(textOf('{{ .ID }}', alert({ pod: 'other' }))).not.toBe(id);
});

it('renders with the data and functions of the release', () => {
  const version = { major: 2, minor: 5 };
  expect(textOf('{{ .Receiver }}', alert(), { version })).toBe('template-render');
  expect(textOf('{{ .Receiver }}', alert())).toBe('map[]');
  expect(textOf('{{ message . }}', alert(), { version: { major: 2, minor: 0 } })).toBe('template-parse');
});
