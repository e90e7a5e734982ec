import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '#core';

/** A page of the documentation, as a resource. */
export interface Page {
  readonly uri: string;
  readonly name: string;
  readonly title: string;
}

const SCHEME = 'kubesphere-dingtalk:';

/** The kinds of pages: what their addresses begin with, and their folders beside the bundle, by language. */
const SHELVES = {
  rules: (language: Language) => (language === 'en' ? ['rules'] : [`rules/${language}`, 'rules']),
  docs: () => ['.'],
} as const;

export type Shelf = keyof typeof SHELVES;
export const SHELF_NAMES = Object.keys(SHELVES) as readonly Shelf[];

/** The template of the addresses of a kind of pages. */
export function templateOf(shelf: Shelf): string {
  return `${SCHEME}//${shelf}/{name}`;
}

/** The names of all pages of a kind; those that are not installed are missing. */
export function pageNames(shelf: Shelf): readonly string[] {
  const [folder = '.'] = SHELVES[shelf]('en');
  try {
    const files = readdirSync(new URL(`../docs/${folder}/`, import.meta.url));
    return files.flatMap((file) => (/^[a-z0-9-]+\.md$/.test(file) ? [file.slice(0, -3)] : [])).sort();
  } catch {
    return [];
  }
}

/** All pages, with their titles. */
export function listPages(language: Language): readonly Page[] {
  return SHELF_NAMES.flatMap((shelf) =>
    pageNames(shelf).map((name) => {
      const [, title = name] = /^# (.+)$/m.exec(textOf(shelf, name, language) ?? '') ?? [];
      return { uri: `${SCHEME}//${shelf}/${name}`, name, title };
    }),
  );
}

/** The Markdown of a page; undefined if no page has the URI. */
export function readPage(uri: string, language: Language): string | undefined {
  const [, shelf, name] = /^kubesphere-dingtalk:\/\/([a-z]+)\/([a-z0-9-]+)$/.exec(uri) ?? [];
  const known = SHELF_NAMES.find((each) => each === shelf);
  return known && name !== undefined ? textOf(known, name, language) : undefined;
}

function textOf(shelf: Shelf, name: string, language: Language): string | undefined {
  for (const folder of SHELVES[shelf](language))
    try {
      return readFileSync(new URL(`../docs/${folder}/${name}.md`, import.meta.url), 'utf8');
    } catch {
      // the next language may have it
    }
  return undefined;
}
