/** The values of `KEY=VALUE` texts; undefined when one of them is none. The value may be empty. */
export function parseAssignments(texts: readonly string[]): Readonly<Record<string, string>> | undefined {
  const pairs = texts.map((text) => /^\s*([^=\s]+)=(.*)$/s.exec(text));
  if (pairs.some((pair) => pair === null)) return undefined;
  return Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1] ?? '', pair[2] ?? '']] : [])));
}
