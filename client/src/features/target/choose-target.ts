import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { formatManagerVersion, NEWEST_VERSION, parseManagerVersion } from '#core';
import type { ManagerAnswer } from '#server/protocol';

/** A target to choose. */
interface TargetItem extends QuickPickItem {
  /** As settings and configuration files write it; undefined: the manifests decide. */
  readonly value?: string;
}

/** The KubeSphere releases, of which each ships one manager. */
const KUBESPHERE = ['3.2', '3.3', '3.4', '4.1'];

/** @returns undefined: nothing was chosen; a target without a value: the manifests decide */
export async function chooseTarget({ name, reason }: ManagerAnswer): Promise<Pick<TargetItem, 'value'> | undefined> {
  const chosen = await window.showQuickPick(targetItems(), {
    title: l10n.t('Select the Target Version'),
    placeHolder: l10n.t('Now: {name}, {reason}', { name, reason }),
    matchOnDescription: true,
  });
  return chosen && { ...(chosen.value !== undefined && { value: chosen.value }) };
}

function targetItems(): readonly TargetItem[] {
  const newest = formatManagerVersion(NEWEST_VERSION);
  return [
    ...KUBESPHERE.map((release): TargetItem => {
      const version = parseManagerVersion(release);
      const manager = version ? formatManagerVersion(version) : '';
      return {
        label: `KubeSphere ${release}`,
        description: l10n.t('notification manager {version}', { version: manager }),
        value: release,
      };
    }),
    { label: '', kind: QuickPickItemKind.Separator },
    {
      label: l10n.t('Notification manager {version}', { version: newest }),
      description: l10n.t('the newest release'),
      value: newest,
    },
    { label: 'next', description: l10n.t('the unreleased main branch'), value: 'next' },
    { label: '', kind: QuickPickItemKind.Separator },
    {
      label: l10n.t('Decide from the manifests'),
      description: l10n.t('the image of the nearest NotificationManager, or else the newest release'),
    },
  ];
}
