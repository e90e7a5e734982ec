import { type Child, element, safeHref } from './element.js';

interface InlineRule {
  readonly pattern: RegExp;
  readonly make: (groups: readonly string[]) => Child;
}

/** What DingTalk shows within a line; lengths are bounded so that no text takes long. Colours are not documented. */
const rules: readonly InlineRule[] = [
  {
    pattern: /!\[([^\]\n]{0,500})\]\(([^)\s]{0,2000})\)/,
    make: ([alt = '', url = '']) => link('image', url, [alt === '' ? '[image]' : `[image: ${alt}]`]),
  },
  {
    pattern: /\[([^\]\n]{1,500})\]\(([^)\s]{1,2000})\)/,
    make: ([text = '', url = '']) => link('link', url, inline(text)),
  },
  { pattern: /\*\*([^\n]{1,1000}?)\*\*/, make: ([text = '']) => element('strong', {}, ...inline(text)) },
  { pattern: /\*([^*\s][^*\n]{0,1000})\*/, make: ([text = '']) => element('em', {}, ...inline(text)) },
  {
    pattern: /<font color=["']?(#[0-9a-f]{3,8}|[a-z]{3,30})["']?>([^\n]{0,1000}?)<\/font>/i,
    make: ([color = '', text = '']) => element('span', { color }, ...inline(text)),
  },
];

const any = new RegExp(rules.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'gi');

/** Markdown within a line, as DingTalk's subset has it; everything else stays as it is written. */
export function inline(text: string): readonly Child[] {
  const children: Child[] = [];
  let end = 0;
  for (const match of text.matchAll(any)) {
    children.push(...withMentions(text.slice(end, match.index)), made(match[0]));
    end = match.index + match[0].length;
  }
  return [...children, ...withMentions(text.slice(end))];
}

/** Text with the mentions in it made visible. */
export function withMentions(text: string): readonly Child[] {
  const pieces = text.split(/(@[\p{L}\p{N}_+-]{1,64})/u);
  return pieces.flatMap((piece, index): readonly Child[] => {
    if (piece === '') return [];
    return index % 2 === 1 ? [element('span', { class: 'mention' }, piece)] : [piece];
  });
}

function made(source: string): Child {
  for (const { pattern, make } of rules) {
    const match = new RegExp(`^(?:${pattern.source})$`, pattern.flags).exec(source);
    if (match !== null) return make(match.slice(1));
  }
  return source;
}

function link(kind: string, url: string, children: readonly Child[]): Child {
  const href = safeHref(url);
  if (href === undefined) return element('span', { class: `${kind} dead`, title: url }, ...children);
  return element('a', { class: kind, href, title: url }, ...children);
}
