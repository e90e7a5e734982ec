import type { Fix } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import type { LineIndex } from '../../text/line-index.js';
import { phrase } from '../../text/phrase.js';
import type { Range } from '../../text/range.js';
import { quoteScalar } from '../../yaml/edit.js';
import type { YamlScalar } from '../../yaml/node.js';
import { formatPath, type Path } from '../../yaml/path.js';

/** The name of something in another document, where an object writes it. */
export interface PlacedName {
  readonly name: string;
  /** The whole value, with quotes. */
  readonly range: Range;
  /** The field in Kubernetes notation. */
  readonly path: string;
  readonly style: YamlScalar['style'];
}

export function placedName(node: YamlScalar, name: string, path: Path, lines: LineIndex): PlacedName {
  return { name, range: lines.rangeOf(node.start, node.end), path: formatPath(path), style: node.style };
}

/** A name that stays text without quotes. */
const PLAIN = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][\w.-]*$/i;

/** Replaces the name in the style in which it is written. Another name may be meant, so people choose the fix. */
export function useName({ range, style }: PlacedName, name: string): readonly Fix[] {
  if (style === 'block') return [];
  const { message, phrase: title } = worded(phrase('Change to “{value}”', { value: name }));
  const plain = style === 'plain' && PLAIN.test(name);
  const newText = style === 'double' ? JSON.stringify(name) : plain ? name : quoteScalar(name);
  return [{ title: message, phrase: title, edits: [{ range, newText }], preferred: false, safe: false }];
}
