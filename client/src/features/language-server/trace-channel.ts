import type { LogOutputChannel } from 'vscode';

/** The channel for protocol traces: the messages and their durations, never their bodies. */
export function withoutBodies(channel: LogOutputChannel): LogOutputChannel {
  return new Proxy(channel, {
    get(target, property) {
      if (property === 'trace') return (message: string) => target.trace(withoutBody(message));
      return Reflect.get(target, property);
    },
  });
}

/** Bodies hold whole manifests, including credentials: below a message's first line, or the whole message as JSON. */
export function withoutBody(message: string): string {
  if (message.trimStart().startsWith('{')) return '(a protocol message; use the text format to see which)';
  return message.split(/\r?\n/, 1)[0] ?? '';
}
