import type { Context } from '../context.js';
import { PREVIEW_CHANGED_NOTIFICATION, type PreviewChangedParams } from '../protocol.js';
import { onSettledChange } from '../settled-changes.js';

/** Notifies clients when a shown preview may have changed. */
export function registerPreviewChanges({
  documents,
  open,
  connection,
  guard,
  samples,
  settings,
  manifests,
  lintConfigs,
}: Context): void {
  const announce = guard(
    'previewChanged',
    async (uri: string) => {
      if (!open.analysisOf(uri)) return;
      const params: PreviewChangedParams = { uri };
      await connection.sendNotification(PREVIEW_CHANGED_NOTIFICATION, params);
    },
    undefined,
  );
  onSettledChange(documents, announce);
  const announceAll = (): void => {
    for (const uri of open.uris) void announce(uri);
  };
  manifests.onDiskChange(announceAll);
  samples.onChange(announceAll);
  settings.onChange(announceAll);
  lintConfigs.onChange(announceAll);
}
