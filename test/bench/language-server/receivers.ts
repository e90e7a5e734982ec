import type { Position } from 'vscode-languageserver-protocol/node';
import { createRandom } from './random.js';

/** A stream of valid DingTalk receivers, as in a large installation. */
export interface ReceiverStream {
  readonly text: string;
  readonly receivers: number;
  readonly lines: number;
  /** The offset after the boolean of the middle receiver's `enabled`: one more letter there is an error. */
  readonly edit: Position;
}

const ENABLED = '    enabled: true';

/** About 56 lines for each receiver; deterministic for a given seed. */
export function generateReceivers(receivers: number, seed = 1): ReceiverStream {
  const random = createRandom(seed);
  const manifests = Array.from({ length: receivers }, (_, index) => manifest(index, random));
  const before = manifests.slice(0, receivers >> 1).flat();
  const middle = manifests[receivers >> 1]?.indexOf(ENABLED) ?? 0;
  const lines = manifests.flat();
  return {
    text: `${lines.join('\n')}\n`,
    receivers,
    lines: lines.length,
    edit: { line: before.length + middle, character: ENABLED.length },
  };
}

function manifest(index: number, random: () => number): readonly string[] {
  const one = <T>(choices: readonly [T, ...T[]]): T => choices[Math.floor(random() * choices.length)] ?? choices[0];
  const some = (choices: readonly string[]): readonly string[] => {
    const taken = choices.filter(() => random() < 0.6);
    return taken.length > 0 ? taken : choices.slice(0, 1);
  };
  const digits = (count: number): string => Array.from({ length: count }, () => Math.floor(random() * 10)).join('');
  const team = one(['payment', 'order', 'search', 'member', 'logistics', 'platform']);
  const name = `${team}-${index}`;
  const tenant = random() < 0.7;
  return [
    ...(index > 0 ? ['---'] : []),
    'apiVersion: notification.kubesphere.io/v2beta2',
    'kind: Receiver',
    'metadata:',
    `  name: ${name}`,
    '  labels:',
    `    type: ${tenant ? 'tenant' : 'global'}`,
    ...(tenant ? [`    user: ${team}-oncall`] : []),
    '  annotations:',
    `    kubesphere.io/description: "${one(['支付核心链路', '订单与库存', '搜索推荐', '会员中心', '物流调度'])}告警接收人 ${index}"`,
    `    kubesphere.io/alias-name: ${one(['值班群', '核心业务群', '夜间值班'])}-${index}`,
    'spec:',
    '  dingtalk:',
    ENABLED,
    '    tmplType: markdown',
    '    alertSelector:',
    '      matchLabels:',
    `        alerttype: ${one(['metric', 'event', 'auditing'])}`,
    '      matchExpressions:',
    ...requirement('severity', one(['In', 'NotIn']), some(['critical', 'error', 'warning', 'info'])),
    ...requirement('namespace', 'NotIn', some(['kube-system', 'kubesphere-system', 'default', `${team}-staging`])),
    '        - key: pod',
    '          operator: Match',
    `          regexValue: '^${team}-(web|job)-[0-9a-f]{${1 + Math.floor(random() * 9)}}(-[a-z0-9]+)?$'`,
    '        - key: cluster',
    `          operator: ${one(['Exists', 'DoesNotExist'])}`,
    '    chatbot:',
    ...credential('webhook', name),
    ...credential('secret', name),
    '      keywords:',
    ...some(['kubesphere', '告警', team]).map((keyword) => `        - ${keyword}`),
    '      atMobiles:',
    `        - "138${digits(8)}"`,
    '    conversation:',
    '      chatids:',
    `        - chat${digits(12)}`,
    ...(random() < 0.5 ? [`        - chat${digits(12)}`] : []),
  ];
}

function requirement(key: string, operator: string, values: readonly string[]): readonly string[] {
  return [
    `        - key: ${key}`,
    `          operator: ${operator}`,
    '          values:',
    ...values.map((value) => `            - ${value}`),
  ];
}

function credential(field: string, name: string): readonly string[] {
  return [
    `      ${field}:`,
    '        valueFrom:',
    '          secretKeyRef:',
    '            namespace: kubesphere-monitoring-federated',
    `            name: dingtalk-${name}`,
    `            key: ${field}`,
  ];
}
