import type { Connection } from 'vscode-languageserver/node';

/**
 * Wraps a handler so that a bug in it costs one answer, never the server. What runs later than the handler that starts it,
 * such as a timer's callback, is wrapped itself.
 */
export type Guard = <A extends readonly unknown[], R>(
  name: string,
  handler: (...args: A) => R | Promise<R>,
  fallback: R,
) => (...args: A) => Promise<R>;

export function createGuard(connection: Pick<Connection, 'console'>): Guard {
  return (name, handler, fallback) =>
    async (...args) => {
      try {
        return await handler(...args);
      } catch (error) {
        // log only the stack: an error message could quote the document and its credentials
        connection.console.error(`${name} failed: ${stackOf(error)}`);
        return fallback;
      }
    };
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
