import { instantOf, NEWEST_VERSION, parseManagerVersion, type SampleAlert } from '#core';
import { compareStates, type ManifestState } from '../../../../core/src/assist/states/compare-states.js';

/** A manifest of ours on one line for each part. */
export const object = (kind: string, name: string, spec: string, labels = 'type: global'): string =>
  `apiVersion: notification.kubesphere.io/v2beta2\nkind: ${kind}\nmetadata: { name: ${name}, labels: { ${labels} } }\nspec: ${spec}\n`;

export const receiver = (name: string, rest = '', labels?: string): string =>
  object(
    'Receiver',
    name,
    `{ dingtalk: { ${rest}chatbot: { webhook: { value: 'https://oapi.dingtalk.com/robot/send?access_token=abc' } } } }`,
    labels,
  );

export const silence = (name: string, spec: string, labels?: string): string =>
  object('Silence', name, `{ matcher: { matchLabels: { severity: warning } }${spec} }`, labels);

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly severity: string;
  readonly disable?: boolean;
}

/** A ClusterRuleGroup with a line for each rule. */
export const rules = (name: string, ...given: readonly Rule[]): string =>
  `apiVersion: alerting.kubesphere.io/v2beta1\nkind: ClusterRuleGroup\nmetadata: { name: ${name}, labels: { alerting.kubesphere.io/enable: "true" } }\nspec: { rules: [\n${given
    .map((rule) => JSON.stringify(rule))
    .join(',\n')}\n] }\n`;

export const alert = (id: string, labels: Record<string, string> = {}): SampleAlert => ({
  id,
  source: 'test',
  status: 'firing',
  labels: { alertname: id, ...labels },
  annotations: { message: `${id} happened` },
  startsAt: '2026-03-02T01:00:00Z',
});

/** Files by name. */
export type Texts = Readonly<Record<string, string>>;

export const stateOf = (texts: Texts, version?: string): ManifestState => ({
  files: Object.entries(texts).map(([uri, text]) => ({ uri, text })),
  options: {
    version: (version === undefined ? undefined : parseManagerVersion(version)) ?? NEWEST_VERSION,
    at: instantOf(new Date('2026-03-02T02:00:00Z')),
    tenants: { pay: ['anna'] },
  },
});

export const compare = (before: Texts, after: Texts, alerts: readonly SampleAlert[] = [alert('Disk')]) =>
  compareStates({ before: stateOf(before), after: stateOf(after), alerts });
