import { type ApplyMode, phrase, type Severity } from '#core';
import reportSchema from '../../../../docs/schemas/lint-report.schema.json' with { type: 'json' };
import { lint as validate } from '../../../generated/validators.js';
import inputSchema from '../../../schemas/lint.schema.json' with { type: 'json' };
import { createConfigs } from '../../config/create-configs.js';
import { countFindings } from '../../lint/count-findings.js';
import { documentVerdicts } from '../../lint/document-verdicts.js';
import { findingsJson } from '../../lint/findings-json.js';
import { findingsText } from '../../lint/findings-text.js';
import { limitFindings } from '../../lint/limit-findings.js';
import { lintPaths } from '../../lint/lint-paths.js';
import type { LintedFile } from '../../lint/linted-file.js';
import { count } from '../../terminal/count.js';
import { type ManifestInput, manifestPaths, type TargetInput, targetOf, textsOf } from './inputs.js';
import type { Tool } from './tool.js';

interface LintInput extends ManifestInput, TargetInput {
  readonly severity?: Severity;
  readonly apply?: ApplyMode;
}

/** More findings than somebody works through at once. */
const MOST = 200;

const ORDER: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

export const LINT: Tool<LintInput> = {
  name: 'lint',
  title: phrase('Check notification manifests'),
  description:
    'Checks KubeSphere notification manifests (Receiver, Config, Router, Silence, NotificationManager, their Secrets and ConfigMaps): what the cluster rejects, what it ignores, and what does not work as written. Run it on every manifest that you write or change, before you show or apply it. `ok` is false if the cluster rejects a document, or notifications are certainly lost. Each finding has the code of a rule, whose page is the resource kubesphere-dingtalk://rules/CODE. `fix` fixes the findings that are `fixable`.',
  inputSchema,
  validate,
  reportSchema,
  texts: textsOf,
  async run(input, desk) {
    const { terminal, notes } = desk;
    const { severity = 'hint', apply = 'client-side' } = input;
    const configs = createConfigs(targetOf(input), terminal);
    const paths = await manifestPaths(input, desk);
    const { files, unreadable } = await lintPaths(paths, { configs, apply, stdinFilename: '' }, terminal);
    notes.push(...unreadable.map(terminal.translate));
    const wanted = ORDER.slice(0, ORDER.indexOf(severity) + 1);
    const { files: listed, omitted } = limitFindings(
      files.map((file) => only(file, wanted)),
      MOST,
    );
    if (omitted > 0) notes.push(terminal.translate(omittedPhrase(omitted)));
    const accepted = files.flatMap(documentVerdicts).every((document) => document.accepted);
    return {
      ok: unreadable.length === 0 && accepted && countFindings(files).error === 0,
      text: findingsText(
        listed,
        { most: Number.POSITIVE_INFINITY, quiet: severity === 'error' },
        terminal.out,
        terminal.translate,
      ),
      json: findingsJson(
        listed.filter(({ relevant }) => relevant),
        terminal.translate,
        false,
      ),
    };
  },
};

function only(file: LintedFile, severities: readonly Severity[]): LintedFile {
  return { ...file, findings: file.findings.filter(({ severity }) => severities.includes(severity)) };
}

function omittedPhrase(omitted: number) {
  return count(
    omitted,
    phrase('{count} less severe finding is not listed. Name fewer files.'),
    phrase('{count} less severe findings are not listed. Name fewer files.'),
  );
}
