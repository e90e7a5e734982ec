import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** A link of a page to a file or a heading. */
export interface Link {
  readonly page: string;
  /** As it is written. */
  readonly link: string;
  /** The file, relative to the root. */
  readonly target: string;
}

const LINK = /\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)|\b(?:src|href|srcset)="([^"]+)"/g;

/** @returns all links of a page, relative to the root, outside of code */
export function linksOf(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8')
    .replace(/^(```|~~~).*?^\1/gms, '')
    .replace(/`[^`\n]*`/g, '');
  return [...text.matchAll(LINK)].map(([, markdown, html]) => markdown ?? html ?? '');
}

/** @returns the links of a page to files of the repository */
export function relativeLinksOf(page: string): readonly Link[] {
  return linksOf(page)
    .filter((link) => !/^[a-z]+:/i.test(link))
    .map((link) => {
      const [path = ''] = link.split('#');
      return { page, link, target: path === '' ? page : posix.join(dirname(page), decodeURIComponent(path)) };
    });
}

/** @returns what is wrong with a link in the repository, if anything */
export function problemOf({ link, target }: Link): string | undefined {
  const path = join(root, target);
  if (!existsSync(path)) return 'no such file';
  const [, heading] = link.split('#');
  if (heading === undefined || statSync(path).isDirectory() || !target.endsWith('.md')) return undefined;
  return anchorsOf(target).includes(decodeURIComponent(heading)) ? undefined : 'no such heading';
}

/** The anchors that GitHub makes for the headings of a page. */
function anchorsOf(page: string): readonly string[] {
  const text = readFileSync(join(root, page), 'utf8').replace(/^(```|~~~).*?^\1/gms, '');
  const seen = new Map<string, number>();
  return [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const words = heading
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-');
    const count = seen.get(words) ?? 0;
    seen.set(words, count + 1);
    return count === 0 ? words : `${words}-${count}`;
  });
}
