import type { LogOutputChannel } from 'vscode';

/** The channel for protocol traces: says which messages went by and how long they took, never what they held. */
export function withoutBodies(channel: LogOutputChannel): LogOutputChannel {
  return new Proxy(channel, {
    get(target, property) {
      if (property === 'trace') return (message: string) => target.trace(withoutBody(message));
      return Reflect.get(target, property);
    },
  });
}

/** Bodies hold whole manifests, credentials included. The client writes them below a message's first line, or all as JSON. */
export function withoutBody(message: string): string {
  if (message.trimStart().startsWith('{')) return '(a protocol message; the text format tells which)';
  return message.split(/\r?\n/, 1)[0] ?? '';
}
