/** A valid DingTalk receiver, 13 lines long. `extra` goes into its `dingtalk` section, in lines indented by four blanks. */
export function receiver(name: string, extra = ''): string {
  return `---
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata:
  name: ${name}
  labels:
    type: global
spec:
  dingtalk:
    chatbot:
      keywords: [alert]
      webhook:
        valueFrom: { secretKeyRef: { namespace: monitoring, name: ${name}-robot, key: webhook } }
${extra}`;
}

/** The same with an invalid `tmplType` on its last line, at 13:14. */
export function faulty(name: string): string {
  return receiver(name, '    tmplType: Markdown\n');
}

export function secret(name: string, value = '1'): string {
  return `---
apiVersion: v1
kind: Secret
metadata:
  name: ${name}
stringData:
  webhook: ${value}
`;
}
