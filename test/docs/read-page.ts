import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bundles/paths.js';

/** A fenced block of a page, with what the comments directly above it say to the tests: `<!-- name: value -->`. */
export interface Block {
  /** The page and the line of the fence. */
  readonly place: string;
  /** The heading above it. */
  readonly section: string;
  readonly language: string;
  readonly text: string;
  /** Values by name; empty if a comment has none. */
  readonly notes: ReadonlyMap<string, string>;
}

/** What the comments of a page may say. `picture` is for people who add pictures. */
const NOTES = ['not run', 'exit', 'finds', 'within', 'template', 'shows', 'with'];

/**
 * The pages for users, without those of rules, which show parts of manifests, and without translations, which show the
 * same as the English pages (`translated-pages.test.ts`). The page on agents has a test of its own.
 */
export const PAGES: readonly string[] = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.md') && !/^docs\/(?:rules\/|zh-cn\/|agents\.md)/.test(name)),
];

/** The blocks of a page of the repository. @throws for a comment that names nothing that tests know */
export function readPage(page: string): readonly Block[] {
  const blocks: Block[] = [];
  let notes = new Map<string, string>();
  let section = '';
  let open: { line: number; fence: string; language: string; lines: string[] } | undefined;
  const lines = readFileSync(join(root, page), 'utf8').split('\n');
  for (const [index, line] of lines.entries()) {
    if (open) {
      if (line.trim() !== open.fence) {
        open.lines.push(line);
        continue;
      }
      const text = `${open.lines.join('\n')}\n`;
      blocks.push({ place: `${page}:${open.line}`, section, language: open.language, text, notes });
      notes = new Map();
      open = undefined;
      continue;
    }
    const [, fence, language = ''] = /^\s*(`{3,})(\S*)/.exec(line) ?? [];
    const [, name, value = ''] = /^<!-- ([\w ]+?)(?:: (.*))? -->$/.exec(line) ?? [];
    section = /^#+ (.+)$/.exec(line)?.[1] ?? section;
    if (fence !== undefined) open = { line: index + 1, fence, language, lines: [] };
    else if (name !== undefined && NOTES.includes(name)) notes.set(name, value);
    else if (line.trim() !== '') {
      if (notes.size > 0) throw new Error(`${page}:${index + 1}: the comment above is not above a block`);
    }
  }
  if (open) throw new Error(`${page}:${open.line}: the block has no end`);
  return blocks;
}

/** The file that a block is: named by its first line, a comment. */
export function fileOf({ text }: Block): string | undefined {
  return /^# (\S+\.\w+)\n/.exec(text)?.[1];
}
