import { readFileSync } from 'node:fs';

/** The web address of a page in `docs`, because who runs the command may not have the pages. */
export function docPage(name: string): string {
  const { homepage }: { readonly homepage: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  const { origin, pathname } = new URL(homepage);
  return `${origin}${pathname}/blob/HEAD/docs/${name}`;
}
