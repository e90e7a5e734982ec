import { readFileSync } from 'node:fs';

/** The package's version. The bundle is in a folder below the package's root. */
export function readVersion(): string {
  const manifest: { readonly version: string } = JSON.parse(
    readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
  );
  return manifest.version;
}
