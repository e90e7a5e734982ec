/** A receiver with the given lines as conditions. */
export function receiver(name: string, ...conditions: string[]): string {
  return [
    'apiVersion: notification.kubesphere.io/v2beta2',
    'kind: Receiver',
    'metadata:',
    `  name: ${name}`,
    '  labels:',
    '    type: global',
    'spec:',
    '  dingtalk:',
    '    alertSelector:',
    '      matchExpressions:',
    ...conditions.map((line) => `        ${line}`),
    '    chatbot:',
    '      keywords: [alert]',
    '      webhook:',
    '        valueFrom: {secretKeyRef: {namespace: monitoring, name: robot, key: webhook}}',
    '',
  ].join('\n');
}
