import { createMarkdownParser } from '../../../../core/src/manager/message/markdown/markdown-parser.js';

/** A node of a DingTalk markdown message, as the page renders it. */
export type MarkdownNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'image'; readonly description: string; readonly address: string }
  | { readonly kind: 'link'; readonly address: string; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly MarkdownNode[] }
  /** The color is a name or hexadecimal; undefined: that of the text around. */
  | { readonly kind: 'font'; readonly color: string | undefined; readonly children: readonly MarkdownNode[] }
  | { readonly kind: MarkdownBlock; readonly children: readonly MarkdownNode[] };

export type MarkdownBlock = 'paragraph' | 'quote' | 'bold' | 'italic' | 'list' | 'numbered' | 'item';

const markdown = createMarkdownParser();

type Token = ReturnType<typeof markdown.parse>[number];

const BLOCKS: Readonly<Record<string, MarkdownBlock>> = {
  paragraph: 'paragraph',
  blockquote: 'quote',
  strong: 'bold',
  em: 'italic',
  bullet_list: 'list',
  ordered_list: 'numbered',
  list_item: 'item',
};

/** Parses the Markdown that DingTalk shows. Everything else stays text. */
export function parseMarkdown(text: string): readonly MarkdownNode[] {
  return nodesOf(markdown.parse(text, {}));
}

function nodesOf(tokens: readonly Token[]): readonly MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (!token || token.hidden) continue;
    if (token.nesting === 1) {
      const end = closingIndex(tokens, index);
      nodes.push(blockOf(token, nodesOf(tokens.slice(index + 1, end))));
      index = end;
    } else if (token.type === 'inline') {
      nodes.push(...nodesOf(token.children ?? []));
    } else {
      nodes.push(leafOf(token));
    }
  }
  return nodes;
}

function closingIndex(tokens: readonly Token[], from: number): number {
  let depth = 0;
  for (let index = from; index < tokens.length; index++) {
    depth += tokens[index]?.nesting ?? 0;
    if (depth === 0) return index;
  }
  return tokens.length;
}

function blockOf(token: Token, children: readonly MarkdownNode[]): MarkdownNode {
  const name = token.type.replace(/_open$/, '');
  if (name === 'heading') return { kind: 'heading', level: Number(token.tag.slice(1)), children };
  if (name === 'link') return { kind: 'link', address: String(token.attrGet('href') ?? ''), children };
  if (name === 'font') return { kind: 'font', color: token.attrGet('color')?.toString(), children };
  return { kind: BLOCKS[name] ?? 'paragraph', children };
}

function leafOf(token: Token): MarkdownNode {
  switch (token.type) {
    case 'hardbreak':
      return { kind: 'break' };
    case 'softbreak':
      return { kind: 'text', text: ' ' };
    case 'image':
      return { kind: 'image', description: token.content, address: String(token.attrGet('src') ?? '') };
    default:
      return { kind: 'text', text: token.content };
  }
}
