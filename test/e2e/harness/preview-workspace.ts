import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Receivers, Routers and Silences in several files. */
export const previewWorkspace = fileURLToPath(new URL('../preview-workspace', import.meta.url));

/** Copies the folder, with `count` alerts in `many.json`. @returns the folder, and a function that removes it */
export function workspaceWithAlerts(count: number): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'preview-workspace-'));
  cpSync(previewWorkspace, folder, { recursive: true });
  const alerts = Array.from({ length: count }, (_, index) => ({
    status: index % 11 === 0 ? 'resolved' : 'firing',
    labels: {
      alertname: `Alert${index % 37}`,
      severity: ['critical', 'error', 'warning', 'info', 'Critical'][index % 5],
      namespace: `team-${index % 17}`,
      pod: `${['order', 'web', 'cart', 'mail'][index % 4]}-${index}`,
      cluster: ['host', 'shanghai-prod'][index % 2],
    },
    annotations: { message: `Message of alert number ${index}.` },
  }));
  writeFileSync(join(folder, 'many.json'), JSON.stringify({ alerts }));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
