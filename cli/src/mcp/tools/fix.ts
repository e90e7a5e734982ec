import { phrase } from '#core';
import reportSchema from '../../../../docs/schemas/fix-report.schema.json' with { type: 'json' };
import { fix as validate } from '../../../generated/validators.js';
import inputSchema from '../../../schemas/fix.schema.json' with { type: 'json' };
import { createConfigs } from '../../config/create-configs.js';
import { findingsJson } from '../../lint/findings-json.js';
import { findingsText } from '../../lint/findings-text.js';
import { lintPaths } from '../../lint/lint-paths.js';
import type { LintedFile } from '../../lint/linted-file.js';
import { UsageError } from '../../usage-error.js';
import type { Desk } from '../access/desk.js';
import { MANIFESTS } from '../access/named-paths.js';
import { isPublic, patchOf } from '../results/patch-of.js';
import { type ManifestInput, manifestPaths, type TargetInput, targetOf, textsOf } from './inputs.js';
import type { Tool } from './tool.js';

interface FixInput extends ManifestInput, TargetInput {
  readonly write?: boolean;
}

export const FIX: Tool<FixInput> = {
  name: 'fix',
  title: phrase('Fix notification manifests'),
  description:
    'Applies the fixes that are certain (those of findings that `lint` reports as `fixable`) to KubeSphere notification manifests, and lists the findings that need a decision in `remaining`. By default nothing is written: each file comes with a unified diff, and `manifests` with their fixed text. Credentials are never shown: where a patch would show one it has ••• instead (`hidesCredentials`), so do not apply such a patch; ask the user to run `kubesphere-dingtalk lint --fix FILE`. With `write`, files below the folder of --allow-write are changed on disk. `ok` is false if errors remain.',
  inputSchema,
  validate,
  reportSchema,
  texts: textsOf,
  async run(input, desk) {
    const { terminal, host } = desk;
    const { translate } = terminal;
    if (input.write) requireWritable(input, desk);
    const configs = createConfigs(targetOf(input), terminal);
    const paths = await manifestPaths(input, desk);
    const writeTo = input.write && host.writable !== undefined ? { folder: host.writable } : 'nowhere';
    const { files, unreadable } = await lintPaths(
      paths,
      { configs, apply: 'client-side', stdinFilename: '', fix: true, writeTo },
      terminal,
    );
    const reported = files.filter(({ before, text, findings }) => before !== text || findings.length > 0);
    const fixed = reported.map((file) => fixedFile(file, writeTo !== 'nowhere', desk));
    const hasErrors = files.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
    return {
      ok: unreadable.length === 0 && !hasErrors,
      text: [
        ...fixed.filter(({ patch, written }) => patch !== '' && !written).map(({ patch }) => patch),
        ...unreadable.map(translate),
        findingsText(files, { most: Number.POSITIVE_INFINITY, quiet: false }, terminal.out, translate),
      ].join('\n'),
      json: JSON.stringify({ files: fixed, problems: unreadable.map(translate) }),
    };
  },
};

function fixedFile(file: LintedFile, writes: boolean, { hide, terminal: { translate } }: Desk) {
  const { path, before, text, fixed } = file;
  const isChanged = before !== text;
  const patch = isChanged ? patchOf(path, before, text) : { text: '', hidesCredentials: false };
  const { files }: { readonly files: readonly { readonly diagnostics: readonly object[] }[] } = JSON.parse(
    findingsJson([file], translate, false),
  );
  return {
    path,
    fixed,
    patch: patch.text,
    hidesCredentials: patch.hidesCredentials || hide(patch.text) !== patch.text,
    text: path === MANIFESTS && isPublic(text) && hide(text) === text ? text : null,
    written: isChanged && writes,
    remaining: files[0]?.diagnostics ?? [],
  };
}

/** @throws UsageError if nothing may be written, or there is no file */
function requireWritable({ manifests }: FixInput, { host }: Desk): void {
  if (host.writable === undefined)
    throw new UsageError(
      phrase('This server may not write files.'),
      phrase('Omit write, and apply the patch yourself; or start the server with --allow-write and a folder.'),
    );
  if (manifests !== undefined)
    throw new UsageError(
      phrase('The text of manifests cannot be written: it has no file.'),
      phrase('Omit write, or name the file in paths.'),
    );
}
