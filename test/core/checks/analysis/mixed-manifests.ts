import fc from 'fast-check';
import { faulty, receiver, secret } from './manifests.js';

const GROUP = 'apiVersion: notification.kubesphere.io/v2beta2';

/** A receiver with a conversation, which needs a Config. */
export function chats(name: string, labels = 'type: global'): string {
  return `---\n${GROUP}\nkind: Receiver\nmetadata: { name: ${name}, labels: { ${labels} } }\nspec:\n  dingtalk: { conversation: { chatids: [chat0123456789abcdef0123456789abcdef] } }\n`;
}

export function config(name: string, labels = 'type: default'): string {
  return `---\n${GROUP}\nkind: Config\nmetadata: { name: ${name}, labels: { ${labels} } }\nspec:\n  dingtalk: { conversation: { appkey: { valueFrom: { secretKeyRef: { namespace: n1, name: app, key: k } } }, appsecret: { valueFrom: { secretKeyRef: { namespace: n1, name: app, key: s } } } } }\n`;
}

export function manager(globalLabel: string): string {
  return `---\n${GROUP}\nkind: NotificationManager\nmetadata: { name: nm }\nspec:\n  template: { text: { name: notification-manager-template, namespace: kubesphere-monitoring-system } }\n  defaultConfigSelector: { matchLabels: { type: default } }\n  receivers: { tenantKey: user, globalReceiverSelector: { matchLabels: { type: ${globalLabel} } }, tenantReceiverSelector: { matchLabels: { type: tenant } } }\n`;
}

/** A ConfigMap that defines one template and calls another. */
export function templates(defined: string, called: string): string {
  return `---\napiVersion: v1\nkind: ConfigMap\nmetadata: { name: texts }\ndata:\n  text: |\n    {{ define "${defined}" }}{{ template "${called}" . }}{{ .Alerts.Nothing }}{{ end }}\n`;
}

/** A receiver whose message runs a template of the ConfigMap above. */
export function templated(name: string, template: string): string {
  return receiver(name, `    tmplText: { name: texts }\n    template: ${template}\n`);
}

/** The Secret of the Configs above, with other keys than theirs. */
export function appSecret(...keys: readonly string[]): string {
  const entries = keys.map((key) => `  ${key}: a\n`).join('');
  return `---\napiVersion: v1\nkind: Secret\nmetadata: { name: app, namespace: n1 }\nstringData:\n${entries}`;
}

/** A Router that names receivers. */
export function routed(name: string, ...receivers: readonly string[]): string {
  return `---\n${GROUP}\nkind: Router\nmetadata: { name: ${name} }\nspec:\n  alertSelector: { matchLabels: { severity: critical } }\n  receivers: { name: [${receivers.join()}] }\n`;
}

/** Documents of all kinds that depend on each other. */
export const DOCUMENTS: readonly string[] = [
  receiver('a'),
  faulty('b'),
  secret('a-robot'),
  secret('b-robot', 'text'),
  chats('c'),
  chats('d', 'type: tenant, user: li-na'),
  chats('e', 'type: other'),
  config('app'),
  config('own', 'type: tenant, user: li-na'),
  manager('global'),
  manager('other'),
  templates('mine', 'yours'),
  templated('f', 'mine'),
  templated('g', 'yours'),
  routed('i', 'a', 'ab', 'far'),
  appSecret('k', 'S'),
  appSecret('K'),
  `---\napiVersion: v1\nkind: List\nitems:\n- ${receiver('h').slice(4).trimEnd().replaceAll('\n', '\n  ')}\n- ${secret('h-robot').slice(4).trimEnd().replaceAll('\n', '\n  ')}\n`,
  '---\n# kubesphere-dingtalk-disable-file config-missing\n',
];

/** An edit of a text at a share of its length. */
export interface RandomEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(300)),
  insert: fc.oneof(
    fc.constantFrom(...DOCUMENTS),
    fc.constantFrom('', '', 'x', '\n', '---\n', '  x: 1\n', '"', 'global', 'mine', '# 告警 🔥\n', '-robot'),
  ),
});

export const randomText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...DOCUMENTS), { minLength: 1, maxLength: 8 })
  .map((documents) => documents.join(''));

export function applyEdit(text: string, { at, remove, insert }: RandomEdit): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + insert + text.slice(start + remove);
}
