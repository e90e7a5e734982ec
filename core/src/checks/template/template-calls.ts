import type { Extent, ListNode } from '../../go/template/index.js';
import { markedSpan } from '../../model/finding/to-finding.js';
import type { LineIndex } from '../../text/line-index.js';
import type { Range } from '../../text/range.js';
import { formatPath } from '../../yaml/path.js';
import { type Place, pathOf } from '../../yaml/place.js';
import { templatesOf } from './template-fields.js';
import { spanOf, type TemplateText } from './template-texts.js';

/** A template that an object calls. */
export interface TemplateCall {
  readonly name: string;
  /** The entry of the ConfigMap that holds the call; undefined in a receiver or the manager's options. */
  readonly key: string | undefined;
  /** The name in the call, or the whole value where the name cannot be located. */
  readonly range: Range;
  /** The field in Kubernetes notation. */
  readonly path: string;
}

export function templateCalls(kind: string, root: Place, source: string, lines: LineIndex): readonly TemplateCall[] {
  return templatesOf(kind, root, source).flatMap((template) => {
    const { place, key } = template;
    const path = formatPath(pathOf(place));
    return calledTemplates(template).map(({ name, extent }) => {
      const [start, end] = spanOf(template, extent.start, extent.end) ?? markedSpan(place);
      return { name, key, range: lines.rangeOf(start, Math.max(end, start)), path };
    });
  });
}

/** The templates that a text calls. */
export function calledTemplates({
  parsed,
}: TemplateText): readonly { readonly name: string; readonly extent: Extent }[] {
  return parsed.trees.flatMap(({ root }) => callsIn(root));
}

function callsIn({ nodes }: ListNode): readonly { readonly name: string; readonly extent: Extent }[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'template') return [{ name: node.name, extent: node.nameAt }];
    if (!('list' in node)) return [];
    return [...callsIn(node.list), ...(node.otherwise ? callsIn(node.otherwise) : [])];
  });
}
