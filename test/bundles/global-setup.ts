import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../scripts/bundle.mjs';
import { compileSchemas } from '../../scripts/compile-schemas.mjs';
import { bundleFolder, root } from './paths.js';

const SOURCES = [
  'core',
  'sender',
  'sources',
  'cluster',
  'kustomize',
  'git',
  'workspace',
  'simulator',
  'server',
  'client',
  'cli',
  'schemas',
  'l10n',
  'scripts',
  'package.json',
];

/** Builds what ships when a source is newer than it, so that tests of the bundles never see old ones. */
export async function setup(): Promise<void> {
  await compileSchemas();
  const built = join(bundleFolder, 'meta/preview.json');
  const newest = Math.max(...SOURCES.map((source) => newestChange(join(root, source))));
  if (!existsSync(built) || statSync(built).mtimeMs < newest) await bundle();
}

function newestChange(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
