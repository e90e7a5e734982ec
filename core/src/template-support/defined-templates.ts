import type { Place } from '../manifest/place.js';
import type { LineIndex } from '../text/line-index.js';
import type { Range } from '../text/range.js';
import { stretchOf, templateEntries } from './template-texts.js';

/** A template that an entry of a ConfigMap defines. */
export interface DefinedTemplate {
  /** Of the entry. */
  readonly key: string;
  readonly name: string;
  /** Its name with the quotes, or the entry's key where that cannot be told. */
  readonly range: Range;
}

export function definedTemplates(root: Place, source: string, lines: LineIndex): readonly DefinedTemplate[] {
  return templateEntries(root, source).flatMap((template) => {
    const { entry, node } = template.place;
    return template.parsed.trees.flatMap(({ name, nameAt }) => {
      if (!nameAt) return [];
      const [start, end] = stretchOf(template, nameAt.start, nameAt.end) ?? [
        entry?.keyStart ?? node.start,
        entry?.keyEnd ?? node.end,
      ];
      return [{ key: entry?.key ?? '', name, range: lines.rangeOf(start, end) }];
    });
  });
}
