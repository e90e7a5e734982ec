import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { CONFIG_FILE_NAMES, globLeaves, type Phrase, type Range, type ReadConfigFile, readConfigFile } from '#core';
import { allowedFolders, folderOf, leavesFolders } from '#workspace';
import { withoutGeneral } from '../beside-yaml.js';
import type { Context } from '../context.js';
import { plainTextOf } from '../convert.js';
import { nameOf } from '../name-of.js';
import { DIAGNOSTIC_SOURCE } from '../protocol.js';

export function isConfigFile(uri: string): boolean {
  const name = nameOf(uri);
  return CONFIG_FILE_NAMES.some((known) => known === name);
}

/** The problems of an open configuration file, also globs of sample files that leave the repository. */
export async function configDiagnostics(
  uri: string,
  text: string,
  { store, client, besideYaml }: Pick<Context, 'store' | 'client' | 'besideYaml'>,
): Promise<Diagnostic[]> {
  const { config, problems } = readConfigFile(text);
  const toDiagnostic = (words: Phrase, range: Range, severity: DiagnosticSeverity): Diagnostic =>
    diagnosticOf(words, range, severity, client);
  const file = store.identify(uri);
  const folders = client.folders.map((folder) => folder.uri);
  const within = file === undefined ? [] : await allowedFolders(store, file, folders);
  const leaving = [...(config.sampleFiles ?? []), ...(config.alertRules ?? [])].filter(
    (glob) => file !== undefined && leavesFolders(store, folderOf(file), glob.text, within),
  );
  return [
    ...withoutGeneral(problems, besideYaml.of(uri)).map((problem) => toConfigDiagnostic(problem, client)),
    ...leaving.map((glob) => toDiagnostic(globLeaves(glob), glob.range, DiagnosticSeverity.Error)),
  ];
}

export function toConfigDiagnostic(
  { code, phrase, range }: ReadConfigFile['problems'][number],
  client: Context['client'],
): Diagnostic {
  const severity = code === 'rule-unknown' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;
  return diagnosticOf(phrase, range, severity, client);
}

function diagnosticOf(
  words: Phrase,
  range: Range,
  severity: DiagnosticSeverity,
  client: Context['client'],
): Diagnostic {
  return {
    range,
    severity,
    code: 'config-file',
    source: DIAGNOSTIC_SOURCE,
    message: plainTextOf(words, client),
  };
}
