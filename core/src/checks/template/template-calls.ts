import type { Extent, ListNode, PipeNode, Tree } from '../../go/template/index.js';
import { markedSpan } from '../../model/finding/to-finding.js';
import type { LineIndex } from '../../text/line-index.js';
import type { Range } from '../../text/range.js';
import { formatPath } from '../../yaml/path.js';
import { type Place, pathOf } from '../../yaml/place.js';
import { templateFields, templatesOf } from './template-fields.js';
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

/** The names of the templates that a receiver or the manager's options run on the data of a message. */
export function messageTemplates(kind: string, root: Place, source: string): readonly string[] {
  return templateFields(kind, root, source).flatMap(({ parsed }) => parsed.trees.flatMap(calledWithDot));
}

function calledWithDot({ root }: Tree): readonly string[] {
  return root.nodes.flatMap((node) => (node.kind === 'template' && isDot(node.pipe) ? [node.name] : []));
}

function isDot(pipe: PipeNode | undefined): boolean {
  const [command, ...more] = pipe?.commands ?? [];
  const [operand, ...rest] = command?.args ?? [];
  return more.length === 0 && rest.length === 0 && operand?.kind === 'dot';
}

/** The templates that a text calls. */
export function calledTemplates({
  parsed,
}: Pick<TemplateText, 'parsed'>): readonly { readonly name: string; readonly extent: Extent }[] {
  return parsed.trees.flatMap(({ root }) => callsIn(root));
}

/** In the order of the text. Without recursion, because nesting has no limit. */
function callsIn(list: ListNode): readonly { readonly name: string; readonly extent: Extent }[] {
  const found: { readonly name: string; readonly extent: Extent }[] = [];
  const left: ListNode['nodes'][number][] = list.nodes.toReversed();
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.kind === 'template') found.push({ name: node.name, extent: node.nameAt });
    if (!('list' in node)) continue;
    for (const inner of [...node.list.nodes, ...(node.otherwise?.nodes ?? [])].toReversed()) left.push(inner);
  }
  return found;
}
