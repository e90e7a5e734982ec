import type { Readable } from 'node:stream';

/** Waits for output that matches; fails if the output ends first. */
export function readUntil(stream: Readable): (pattern: RegExp) => Promise<RegExpExecArray> {
  let seen = '';
  let ended = false;
  const waiting = new Set<() => void>();
  const look = (): void => {
    for (const wake of waiting) wake();
  };
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    seen += chunk;
    look();
  });
  stream.on('end', () => {
    ended = true;
    look();
  });
  return (pattern) =>
    new Promise((resolve, reject) => {
      const wake = (): void => {
        const found = pattern.exec(seen);
        if (!found && !ended) return;
        waiting.delete(wake);
        if (found) resolve(found);
        else reject(new Error(`The output ended without ${pattern}:\n${seen}`));
      };
      waiting.add(wake);
      wake();
    });
}
