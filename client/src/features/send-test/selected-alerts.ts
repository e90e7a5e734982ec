import { type TextEditor, window } from 'vscode';
import { type Alert, parseSamples } from '#core';

/** Alerts in the selection of a visible editor. */
export interface SelectedAlerts {
  /** The name of the file. */
  readonly file: string;
  readonly alerts: readonly Alert[];
}

/** The selections with alerts in JSON or YAML, that of the active editor first. */
export function selectedAlerts(): readonly SelectedAlerts[] {
  const editors = new Set([window.activeTextEditor, ...window.visibleTextEditors]);
  return [...editors].flatMap((editor) => (editor ? alertsIn(editor) : []));
}

function alertsIn({ document, selection }: TextEditor): readonly SelectedAlerts[] {
  if (selection.isEmpty) return [];
  const file = document.uri.path.split('/').at(-1) ?? '';
  const { samples } = parseSamples(document.getText(selection), file);
  return samples.length > 0 ? [{ file, alerts: samples }] : [];
}
