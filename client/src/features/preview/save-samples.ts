import { l10n, Uri, window, workspace } from 'vscode';
import type { SampleAlert } from '#core';
import { SETTINGS_SECTION } from '#server/protocol';

const SAMPLE_FILES = 'preview.sampleFiles';

/** Writes alerts where a person says, as Alertmanager posts them, and offers to try conditions on them from now on. */
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

/** The file's content: ids and sources are of the session only. */
export function sampleFile(samples: readonly SampleAlert[]): string {
  const alerts = samples.map(({ id: _, source: __, ...alert }) => alert);
  return `${JSON.stringify({ alerts }, null, 2)}\n`;
}

/** Undefined: outside the workspace, or among the sample files already. */
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
