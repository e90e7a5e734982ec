import { pathToFileURL } from 'node:url';
import { CHECKS, type Finding, hideSecrets, type Range, type RuleMeta, type Severity } from '#core';
import type { Translate } from '../terminal/terminal.js';
import type { LintedFile } from './linted-file.js';

const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/** SARIF 2.1.0 (OASIS), as code hosts and CI systems read it. */
export function findingsSarif(
  files: readonly LintedFile[],
  cwd: string,
  version: string,
  translate: Translate,
): string {
  const rules = CHECKS.map((check) => describeRule(check, translate));
  const indexes = new Map(CHECKS.map(({ id }, index) => [id, index]));
  const results = files.flatMap((file) => {
    const uri = toUri(file.path, cwd);
    return file.findings.map((finding) => toResult(finding, uri, { translate, ...file }, indexes.get(finding.code)));
  });
  const run = {
    tool: { driver: { name: 'kubesphere-dingtalk', semanticVersion: version, rules } },
    columnKind: 'utf16CodeUnits',
    results,
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return JSON.stringify(log, undefined, 2);
}

function describeRule({ id, summary, severity, family }: RuleMeta, translate: Translate) {
  return {
    id,
    shortDescription: { text: translate({ template: summary, args: {} }) },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [family] },
  };
}

function toResult(
  finding: Finding,
  uri: string,
  { secrets, translate }: Pick<LintedFile, 'secrets'> & { readonly translate: Translate },
  ruleIndex: number | undefined,
) {
  const { code, severity, phrase, range, path, related = [] } = finding;
  return {
    ruleId: code,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: LEVELS[severity],
    message: { text: hideSecrets(translate(phrase), secrets) },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, region: toRegion(range) },
        ...(path !== '' && { logicalLocations: [{ fullyQualifiedName: hideSecrets(path, secrets) }] }),
      },
    ],
    ...(related.length > 0 && {
      relatedLocations: related.map((place, id) => ({
        id,
        physicalLocation: { artifactLocation: { uri }, region: toRegion(place.range) },
        message: { text: hideSecrets(translate(place.phrase), secrets) },
      })),
    }),
  };
}

/** Counts from one; columns in UTF-16 code units. */
function toRegion({ start, end }: Range) {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** Relative to the working folder; absolute for what lies outside. */
function toUri(path: string, cwd: string): string {
  if (path.startsWith('../')) return new URL(path, `${pathToFileURL(cwd).href}/`).href;
  return path.split('/').map(encodeURIComponent).join('/');
}
