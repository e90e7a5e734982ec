import { l10n, Uri, window, workspace } from 'vscode';
import type { SampleAlert } from '#core';
import { SETTINGS_SECTION } from '#server/protocol';

const SAMPLE_FILES = 'preview.sampleFiles';

/** Saves alerts to a file of the user's choice, in Alertmanager's format, and offers to use them in previews. */
export async function saveSamples(samples: readonly SampleAlert[], manifest: string): Promise<void> {
  const target = await window.showSaveDialog({
    title: l10n.t('Save Sample Alerts'),
    defaultUri: Uri.joinPath(Uri.parse(manifest), '../alerts.json'),
    filters: { JSON: ['json'] },
  });
  if (!target) return;
  await workspace.fs.writeFile(target, new TextEncoder().encode(sampleFile(samples)));
  const open = l10n.t('Open');
  const use = l10n.t('Use in Previews');
  const pattern = patternFor(target);
  const file = target.path.split('/').at(-1) ?? '';
  const answer = await window.showInformationMessage(
    samples.length === 1
      ? l10n.t('DingTalk: {count} alert saved to {file}.', { count: samples.length, file })
      : l10n.t('DingTalk: {count} alerts saved to {file}.', { count: samples.length, file }),
    open,
    ...(pattern === undefined ? [] : [use]),
  );
  if (answer === open) await window.showTextDocument(target);
  if (answer === use && pattern !== undefined) await addSampleFile(target, pattern);
}

/** The file's content. Leaves out ids and sources, which belong to the session. */
export function sampleFile(samples: readonly SampleAlert[]): string {
  const alerts = samples.map(({ id: _, source: __, ...alert }) => alert);
  return `${JSON.stringify({ alerts }, null, 2)}\n`;
}

/** Undefined: outside the workspace, or already one of the sample files. */
function patternFor(file: Uri): string | undefined {
  if (!workspace.getWorkspaceFolder(file)) return undefined;
  const pattern = workspace.asRelativePath(file, false);
  return sampleFilesAt(file).includes(pattern) ? undefined : pattern;
}

async function addSampleFile(file: Uri, pattern: string): Promise<void> {
  const patterns = [...sampleFilesAt(file), pattern];
  await workspace.getConfiguration(SETTINGS_SECTION, file).update(SAMPLE_FILES, patterns);
}

function sampleFilesAt(file: Uri): readonly string[] {
  return workspace.getConfiguration(SETTINGS_SECTION, file).get<readonly string[]>(SAMPLE_FILES, []);
}
