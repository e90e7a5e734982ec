import { type Child, type Element, element, type Tag } from './element.js';
import { inline } from './inline.js';

const DEEPEST_QUOTE = 5;

interface BlockRule {
  readonly line: RegExp;
  readonly make: (lines: readonly string[], depth: number) => Element;
}

/** Neighbouring lines of one kind make one block. */
const rules: readonly BlockRule[] = [
  { line: /^#{1,6}\s/, make: (lines) => element('div', {}, ...lines.map(heading)) },
  { line: /^\s{0,3}>/, make: quote },
  { line: /^\s{0,3}[-*+]\s+\S/, make: (lines) => list('ul', lines, /^\s*[-*+]\s+/) },
  { line: /^\s{0,3}\d{1,9}\.\s+\S/, make: (lines) => list('ol', lines, /^\s*\d+\.\s+/) },
];

/**
 * The subset that DingTalk's clients show: headings, quotes, bold, italic, links, images, lists (DingTalk: custom robot
 * API, markdown). Tables, code and HTML stay as they are written, as they would there. Images are shown as links.
 */
export function markdown(text: string, depth = 0): readonly Element[] {
  const blocks: Element[] = [];
  let lines: string[] = [];
  let current: BlockRule | undefined;
  const flush = () => {
    if (lines.length > 0) blocks.push(current === undefined ? paragraph(lines) : current.make(lines, depth));
    lines = [];
  };
  for (const line of text.split(/\r?\n/)) {
    const rule = rules.find((candidate) => candidate.line.test(line));
    if (line.trim() === '' || rule !== current) flush();
    current = rule;
    if (line.trim() !== '') lines.push(line);
  }
  flush();
  return blocks;
}

function heading(line: string): Element {
  const level = /^#+/.exec(line)?.[0].length ?? 1;
  return element(`h${level}` as Tag, {}, ...inline(line.slice(level).trim()));
}

function quote(lines: readonly string[], depth: number): Element {
  const inner = lines.map((line) => line.replace(/^\s*>\s?/, ''));
  if (depth >= DEEPEST_QUOTE) return element('blockquote', {}, paragraph(inner));
  return element('blockquote', {}, ...markdown(inner.join('\n'), depth + 1));
}

function list(tag: 'ul' | 'ol', lines: readonly string[], marker: RegExp): Element {
  return element(tag, {}, ...lines.map((line) => element('li', {}, ...inline(line.replace(marker, '')))));
}

/** A line break alone is a space; with two spaces before it, it breaks the line. */
function paragraph(lines: readonly string[]): Element {
  const children = lines.flatMap((line, index): readonly Child[] => {
    const last = index === lines.length - 1;
    const after: readonly Child[] = last ? [] : [line.endsWith('  ') ? element('br', {}) : ' '];
    return [...inline(line.trim()), ...after];
  });
  return element('p', {}, ...children);
}
