import { CHECKS, type Finding, hideSecrets, type Language, type Phrase, type RuleMeta, type Severity } from '#core';
import { rangeJson } from '../report/range-json.js';
import type { Translate } from '../terminal/terminal.js';
import type { LintedFile } from './linted-file.js';
import type { ReportPaths } from './report-paths.js';
import { readRulePage } from './rule-page.js';
import { safeWords } from './safe-words.js';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** The name of the folder to which the URIs are relative. */
const ROOT = 'SRCROOT';

export interface SarifContext {
  readonly paths: ReportPaths;
  readonly version: string;
  readonly language: Language;
  readonly translate: Translate;
}

/**
 * SARIF 2.1.0 (OASIS), as code hosts and CI systems read it.
 *
 * @param unreadable the files that could not be read, which are no findings
 */
export function findingsSarif(
  files: readonly LintedFile[],
  unreadable: readonly Phrase[],
  context: SarifContext,
): string {
  const { paths, version, translate } = context;
  const rules = CHECKS.map((check) => describeRule(check, context));
  const indexes = new Map(CHECKS.map(({ id }, index) => [id, index]));
  const results = files.flatMap((file) => {
    const place = artifactOf(paths.of(file.path), paths.root);
    return file.findings.map((finding) => toResult(finding, place, { translate, ...file }, indexes.get(finding.code)));
  });
  const run = {
    tool: { driver: { name: 'kubesphere-dingtalk', semanticVersion: version, rules } },
    columnKind: 'utf16CodeUnits',
    originalUriBaseIds: { [ROOT]: { uri: paths.root } },
    invocations: [
      {
        executionSuccessful: unreadable.length === 0,
        toolExecutionNotifications: unreadable.map((problem) => ({
          level: 'error',
          message: { text: hideSecrets(translate(problem)) },
        })),
      },
    ],
    results,
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return JSON.stringify(log, undefined, 2);
}

function describeRule({ id, summary, severity, family }: RuleMeta, { language, translate }: SarifContext) {
  const text = translate({ template: summary, args: {} });
  const page = readRulePage(id, language);
  return {
    id,
    shortDescription: { text },
    fullDescription: { text: page?.reason ?? text },
    ...(page && { help: { text: page.text, markdown: page.text }, helpUri: page.url }),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: ['kubesphere', 'dingtalk', family] },
  };
}

interface Artifact {
  readonly uri: string;
  readonly uriBaseId?: string;
}

function toResult(
  finding: Finding,
  artifactLocation: Artifact,
  { secrets, translate }: Pick<LintedFile, 'secrets'> & { readonly translate: Translate },
  ruleIndex: number | undefined,
) {
  const { code, severity, phrase, range, path, related = [] } = finding;
  return {
    ruleId: code,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: safeWords(phrase, secrets, translate) },
    locations: [
      {
        physicalLocation: { artifactLocation, region: toRegion(range) },
        ...(path !== '' && { logicalLocations: [{ fullyQualifiedName: hideSecrets(path, secrets) }] }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        physicalLocation: { artifactLocation, region: toRegion(place.range) },
        message: { text: safeWords(place.phrase, secrets, translate) },
      })),
    }),
  };
}

/** Counts from one; columns in UTF-16 code units. */
function toRegion(range: Finding['range']) {
  const { start, end } = rangeJson(range);
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

/** Relative to the root; absolute for what lies outside. */
function artifactOf(path: string, root: string): Artifact {
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return path.startsWith('../') ? { uri: new URL(uri, root).href } : { uri, uriBaseId: ROOT };
}
