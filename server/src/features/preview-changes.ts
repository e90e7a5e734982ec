import type { Context } from '../context.js';
import { PREVIEW_CHANGED_NOTIFICATION, type PreviewChangedParams } from '../protocol.js';
import { onSettledChange } from '../settled-changes.js';

/**
 * Notifies clients when a shown preview may have changed. A file with only Secrets and ConfigMaps counts as well: a message
 * depends on the templates in one. So does a file that held objects until now.
 */
export function registerPreviewChanges(context: Context): void {
  const { documents, open, connection, guard, samples, settings, manifests, lintConfigs } = context;
  const held = new Set<string>();
  const announce = guard(
    'previewChanged',
    async (uri: string) => {
      const before = held.delete(uri);
      if (open.anyAnalysisOf(uri)) held.add(uri);
      else if (!before) return;
      const params: PreviewChangedParams = { uri };
      await connection.sendNotification(PREVIEW_CHANGED_NOTIFICATION, params);
    },
    undefined,
  );
  onSettledChange(context, 'previewChanged', announce);
  // unsaved changes are gone
  documents.onDidClose(({ document: { uri } }) => void announce(uri));
  const announceAll = (): void => {
    for (const uri of open.uris) void announce(uri);
  };
  manifests.onDiskChange(announceAll);
  samples.onChange(announceAll);
  settings.onChange(announceAll);
  lintConfigs.onChange(announceAll);
}
