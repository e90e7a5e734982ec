import { DiagnosticSeverity, type Disposable, languages, Uri, workspace } from 'vscode';
import { DIAGNOSTIC_SOURCE } from '#server/protocol';
import { FAULTY_FILE } from './sample-files.js';

/** Calls back once the mistake in an open sample was seen and is fixed. */
export function whenFixed(folder: Uri, fixed: () => void): Disposable {
  const faulty = Uri.joinPath(folder, FAULTY_FILE).toString();
  let wasSeen = false;
  return languages.onDidChangeDiagnostics(({ uris }) => {
    const uri = uris.find((each) => each.toString() === faulty);
    // a closed file has no diagnostics either
    if (!uri || !workspace.textDocuments.some((document) => document.uri.toString() === faulty)) return;
    const isWrong = languages
      .getDiagnostics(uri)
      .some(({ severity, source }) => severity === DiagnosticSeverity.Error && source === DIAGNOSTIC_SOURCE);
    if (wasSeen && !isWrong) fixed();
    wasSeen = isWrong;
  });
}
