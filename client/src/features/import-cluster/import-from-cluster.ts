import { l10n, window, workspace } from 'vscode';
import type { GatheredObjects } from '#cluster';
import { phrase, writeImport } from '#core';
import { inBackground } from '../../infrastructure/in-background.js';
import { localize } from '../../infrastructure/localize.js';
import type { Log } from '../../infrastructure/log.js';
import { UserError } from '../../infrastructure/user-error.js';
import { pickContext } from '../cluster/pick-context.js';
import { chooseObjects } from './choose-objects.js';
import { gatherFromCluster } from './gather-from-cluster.js';
import { saveImport } from './save-import.js';

/** Opens the chosen objects of a cluster as manifests, without credentials. @throws CancellationError, UserError */
export async function importFromCluster(log: Log): Promise<void> {
  if (!workspace.isTrusted)
    throw new UserError(
      l10n.t('DingTalk: cluster access is disabled in untrusted workspaces.'),
      l10n.t('Trust the workspace first.'),
    );
  const { name: context } = await pickContext(l10n.t('Import from Cluster'), undefined);
  const gathered = await gatherFromCluster(context);
  showFailures(gathered);
  if (gathered.objects.length === 0) {
    if (gathered.failures.length === 0)
      void window.showInformationMessage(l10n.t('DingTalk: {context} has no notification objects.', { context }));
    return;
  }
  const { importObjects } = await import('#cluster');
  const imported = importObjects(await chooseObjects(gathered.objects, context));
  const options = { translate: localize, secretManifests: false };
  // the first line is the title of the tab
  const content = `# ${l10n.t('Import from {context}', { context })}\n${writeImport(imported, options)}`;
  const document = await workspace.openTextDocument({ language: 'yaml', content });
  await window.showTextDocument(document, { preview: false });
  inBackground(log, 'Offering to save the import', offerFolder());

  async function offerFolder(): Promise<void> {
    const save = l10n.t('Save to Folder…');
    const count = imported.manifests.length;
    const text =
      count === 1
        ? l10n.t('DingTalk: imported {count} object without credentials.', { count })
        : l10n.t('DingTalk: imported {count} objects without credentials.', { count });
    if ((await window.showInformationMessage(text, save)) === save) await saveImport(imported, options);
  }
}

/** What could not be read; the rest is imported. */
function showFailures({ failures, missing }: GatheredObjects): void {
  for (const { cause, remedy } of [...failures, ...missing])
    void window.showWarningMessage(
      l10n.t('DingTalk: {problem}', { problem: localize(phrase('{cause} {remedy}', { cause, remedy })) }),
    );
}
