import type { YamlNode } from './node.js';

const WORD = /^[A-Za-z_]/;

/**
 * Whether every reader of YAML takes two keys for the same one. kubectl writes all keys as text, so for it a number is
 * the same as its digits in quotes, and an alias the same as its anchor.
 *
 * @param text the document
 */
export function isSameKey(first: YamlNode, second: YamlNode, text: string): boolean {
  if (text[first.start] === '*' || text[second.start] === '*') return false;
  const [one, other] = [first, second].map(({ start, end }) => text.slice(start, end));
  if (one === other) return true;
  return isWord(first) && isWord(second) && first.source === second.source;
}

/** Text in YAML of any version, with or without quotes. */
function isWord(key: YamlNode): key is Extract<YamlNode, { kind: 'scalar' }> {
  return key.kind === 'scalar' && typeof key.value === 'string' && WORD.test(key.source);
}
