/** The number of files that are read at the same time. */
const AHEAD = 16;

/** Reads files in order, while the next ones are already being read. */
export async function* readAhead<Content>(
  files: readonly string[],
  read: (file: string) => Promise<Content>,
): AsyncGenerator<readonly [file: string, content: Content]> {
  const waiting = files.values();
  const started: (readonly [file: string, content: Promise<Content>])[] = [];
  for (;;) {
    while (started.length < AHEAD) {
      const { value: file, done } = waiting.next();
      if (done) break;
      const content = read(file);
      // a failure counts when its turn comes
      content.catch(() => undefined);
      started.push([file, content]);
    }
    const next = started.shift();
    if (!next) return;
    yield [next[0], await next[1]];
  }
}
