import type { Tree } from '../../go/template/index.js';
import type { LineIndex } from '../../text/line-index.js';
import type { Range } from '../../text/range.js';
import type { Place } from '../../yaml/place.js';
import { spanOf, templateEntries } from './template-texts.js';

/** A template that an entry of a ConfigMap defines. */
export interface DefinedTemplate {
  /** The key of the entry. */
  readonly key: string;
  readonly name: string;
  /** Its quoted name, or the key of the entry where the name cannot be located. */
  readonly range: Range;
  /** From its name to the end of its body. */
  readonly extent: Range;
}

/** The templates that a ConfigMap defines, in the order of the text. */
export function definedTemplates(root: Place, source: string, lines: LineIndex): readonly DefinedTemplate[] {
  return templateEntries(root, source).flatMap((template) => {
    const { entry, node } = template.place;
    const trees = [...template.parsed.trees].sort((a, b) => startOf(a) - startOf(b));
    return trees.flatMap(({ name, nameAt, root: { end: last } }) => {
      if (!nameAt) return [];
      const [start, end] = spanOf(template, nameAt.start, nameAt.end) ?? [
        entry?.keyStart ?? node.start,
        entry?.keyEnd ?? node.end,
      ];
      const [, stop] = spanOf(template, nameAt.start, last) ?? [start, end];
      const extent = lines.rangeOf(start, Math.max(end, stop));
      return [{ key: entry?.key ?? '', name, range: lines.rangeOf(start, end), extent }];
    });
  });
}

function startOf({ nameAt }: Tree): number {
  return nameAt?.start ?? 0;
}
