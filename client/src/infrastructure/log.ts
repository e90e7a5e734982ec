import { type LogOutputChannel, window } from 'vscode';
import { redact } from './redact.js';

/** An output channel that redacts every line. */
export interface Log extends LogOutputChannel {
  /** Masks this text from now on, wherever it appears. */
  learnSecret(secret: string): void;
}

export function createLog(name: string): Log {
  const secrets = new Set<string>();
  const channel = redactedChannel(window.createOutputChannel(name, { log: true }), (text) => redact(text, secrets));
  return Object.assign(channel, { learnSecret: (secret: string) => void secrets.add(secret) });
}

/** Passes every text through `clean` before it reaches the channel. */
function redactedChannel(channel: LogOutputChannel, clean: (text: string) => string): LogOutputChannel {
  const cleanAll = (values: readonly unknown[]): unknown[] =>
    values.map((value) => (typeof value === 'string' ? clean(value) : clean(describe(value))));
  return {
    get name() {
      return channel.name;
    },
    get logLevel() {
      return channel.logLevel;
    },
    onDidChangeLogLevel: channel.onDidChangeLogLevel,
    append: (text) => channel.append(clean(text)),
    appendLine: (text) => channel.appendLine(clean(text)),
    replace: (text) => channel.replace(clean(text)),
    clear: () => channel.clear(),
    show: () => channel.show(true),
    hide: () => channel.hide(),
    dispose: () => channel.dispose(),
    trace: (message, ...rest) => channel.trace(clean(message), ...cleanAll(rest)),
    debug: (message, ...rest) => channel.debug(clean(message), ...cleanAll(rest)),
    info: (message, ...rest) => channel.info(clean(message), ...cleanAll(rest)),
    warn: (message, ...rest) => channel.warn(clean(message), ...cleanAll(rest)),
    error: (message, ...rest) => channel.error(clean(describe(message)), ...cleanAll(rest)),
  };
}

function describe(value: unknown): string {
  if (value instanceof Error) return value.stack ?? `${value.name}: ${value.message}`;
  if (typeof value === 'string') return value;
  return JSON.stringify(value) ?? String(value);
}
