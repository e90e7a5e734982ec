import { resolve } from 'node:path';
import { phrase } from '#core';
import { LIMITS } from '#workspace';
import type { Configs } from '../config/create-configs.js';
import { analyseTexts } from '../config/pipeline-options.js';
import { requireReadable } from '../config/require-readable.js';
import { type NamedText, readManifests } from '../files/read-manifests.js';
import { readTextFile } from '../files/read-text.js';
import { shownPath } from '../files/shown-path.js';
import { hiderFor } from '../lint/hider-for.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { printRules, type RulesWanted } from './print-rules.js';

/** Stands for the files that the configuration names, among files, folders and globs. No path has this character. */
export const CONFIGURED = '\0';

/**
 * Prints which receivers the alerts of rules reach.
 *
 * @param texts the manifests; the files of rules are read too, if they are not among them
 * @throws UsageError if a file cannot be read
 */
export async function previewRules(
  texts: readonly NamedText[],
  { alertRules, ...wanted }: Omit<RulesWanted, 'hide'> & { readonly alertRules: readonly string[] },
  terminal: Terminal,
): Promise<void> {
  const known = new Set(texts.map(({ path }) => path));
  const named = [
    ...(await readManifests(
      alertRules.filter((path) => path !== CONFIGURED),
      terminal,
    )),
    ...(alertRules.includes(CONFIGURED) ? await readConfigured(texts, wanted.configs, terminal) : []),
  ];
  const all = [...texts, ...named.filter(({ path }) => !known.has(path))];
  const files = analyseTexts(all);
  requireReadable(files);
  const ruleFiles = new Set(named.map(({ path }) => path));
  await printRules(
    files,
    files.filter(({ path }) => ruleFiles.has(path)),
    { ...wanted, hide: hiderFor(all) },
    terminal,
  );
}

/**
 * The files that the configurations of manifests name.
 * @throws UsageError if they name none
 */
async function readConfigured(
  texts: readonly NamedText[],
  configs: Configs,
  terminal: Terminal,
): Promise<readonly NamedText[]> {
  const { cwd, store } = terminal;
  const files = await configs.alertRuleFilesOf(texts.map(({ path }) => resolve(cwd, path)));
  if (files.length === 0)
    throw new UsageError(
      phrase('The configuration names no files with alert rules.'),
      phrase("Name them: --alert-rules 'rules/**', or add `alertRules` to .kubesphere-dingtalk.yaml."),
    );
  return Promise.all(
    files.map(async ({ file, within }) => {
      const path = shownPath(file, cwd);
      const read = await readTextFile(file, store, { maxBytes: LIMITS.tests.bytes, within });
      if ('text' in read) return { path, text: read.text };
      throw new UsageError(
        phrase('{path} cannot be read: {problem}.', { path, problem: read.problem }),
        phrase('Check the file, or make `alertRules` more precise.'),
      );
    }),
  );
}
