import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { installVsix } from '../../host/install-vsix.mjs';
import { browserFolder, vsixFile } from './paths.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The installation folder of the packaged extension. */
    extensionsDir: string;
  }
}

/** Installs the packaged extension once for all files of the UI suite. */
export function setup(project: TestProject): () => void {
  if (!existsSync(vsixFile)) throw new Error('The extension is not packaged: npm test -- --only ui');
  // not at the end: the browser outlives the process of the tests
  rmSync(browserFolder, { recursive: true, force: true });
  mkdirSync(browserFolder, { recursive: true });
  const folder = mkdtempSync(join(tmpdir(), 'vscode-installed-'));
  project.provide('extensionsDir', installVsix(vsixFile, folder));
  return () => rmSync(folder, { recursive: true, force: true });
}
