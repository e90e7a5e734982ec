import type { YamlScalar } from './node.js';

const COMPUTED = /[ \t]*:?[ \t]*(#@ [^\r\n]*[^\s])/y;
const BRANCH = /^[ \t]*#@ *(?:if|elif|else)\b/m;

/**
 * The value that ytt computes where a document has none: `name: #@ data.values.name`. The text of the comment stands for
 * it.
 *
 * @param offset the end of the key, or the place of the value
 */
export function yttValue(text: string, offset: number): YamlScalar | undefined {
  COMPUTED.lastIndex = offset;
  const source = COMPUTED.exec(text)?.[1];
  if (source === undefined) return undefined;
  const end = COMPUTED.lastIndex;
  return { kind: 'scalar', value: source, source, style: 'plain', start: end - source.length, end, size: 1 };
}

/** Whether ytt chooses between parts of a document, so that a key may be written in more than one of them. */
export function hasYttBranches(text: string): boolean {
  return BRANCH.test(text);
}
