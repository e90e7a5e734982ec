import { basename } from 'node:path/posix';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { CONFIG_FILE_NAMES, readConfigFile, renderPhrase, type Translations } from '#core';
import { DIAGNOSTIC_SOURCE } from '../convert.js';

export function isConfigFile(uri: string): boolean {
  const name = basename(uri);
  return CONFIG_FILE_NAMES.some((known) => known === name);
}

/** The problems of an open configuration file. */
export function configDiagnostics(text: string, translations: Translations): Diagnostic[] {
  return readConfigFile(text).problems.map(({ code, phrase, range }) => ({
    range,
    severity: code === 'rule-unknown' ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
    code: 'config-file',
    source: DIAGNOSTIC_SOURCE,
    message: renderPhrase(phrase, translations),
  }));
}
