/** Texts that edits insert: pieces of manifests, of YAML's syntax and of what breaks either. */
const PIECES: readonly string[] = [
  '\n',
  '\r\n',
  ' ',
  '  ',
  '\t',
  '---\n',
  '...\n',
  '# 告警 🔥\n',
  '"',
  "'",
  '{',
  ']',
  ': ',
  '- ',
  '|\n',
  '&a ',
  '*a',
  '!!str ',
  '{{ .Alerts }}',
  '{{ end }}',
  'values: [critical]\n',
  'operator: in\n',
  'kind: Router\n',
  '# kubesphere-dingtalk-disable-next-line\n',
  '\u2028',
  '\ud83d',
  receiver('added'),
  secret('robot'),
];

/** Stays as it is, because a server reports nothing on files without objects of ours. */
export const FIRST = `${receiver('unedited')}---\n`;

/** What follows it, before the first edit. */
export const START = `${receiver('first')}---\n${secret('robot')}---\n${receiver('second')}---\n${templates()}`;

/** Longer texts only shrink. */
const MAX_LENGTH = 3000;

export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An edit of a text: mostly an insertion, sometimes a removal or both. */
export function randomEdit(length: number, random: () => number): Edit {
  const start = Math.floor(random() * (length + 1));
  const removes = length > MAX_LENGTH || random() < 0.4;
  const end = removes ? Math.min(length, start + Math.floor(random() * (length > MAX_LENGTH ? 2000 : 60))) : start;
  const inserts = length <= MAX_LENGTH && random() < 0.8;
  return { start, end, text: inserts ? (PIECES[Math.floor(random() * PIECES.length)] ?? '') : '' };
}

function receiver(name: string): string {
  return `apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: ${name}
  labels:
    type: global
spec:
  dingtalk:
    alertSelector:
      matchExpressions:
        - key: severity
          operator: In
          values: [critical, "警告"]
    template: example
    chatbot:
      webhook:
        valueFrom: {secretKeyRef: {namespace: monitoring, name: robot, key: webhook}}
`;
}

function secret(name: string): string {
  return `apiVersion: v1
kind: Secret
metadata: {name: ${name}, namespace: monitoring}
stringData:
  webhook: https://oapi.dingtalk.com/robot/send
`;
}

function templates(): string {
  return `apiVersion: v1
kind: ConfigMap
metadata:
  name: notification-manager-template
  namespace: kubesphere-monitoring-system
data:
  template: |
    {{ define "example" }}{{ range .Alerts }}{{ .Labels.alertname }}{{ end }}{{ end }}
`;
}
