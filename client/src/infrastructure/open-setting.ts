import { commands, l10n } from 'vscode';
import { SETTINGS_SECTION } from '#server/protocol';
import type { ErrorAction } from './user-error.js';

/** Opens a setting of this extension. @param name without the section, such as `cluster.enabled` */
export function openSetting(name: string): ErrorAction {
  return {
    label: l10n.t('Open Setting'),
    async run() {
      await commands.executeCommand('workbench.action.openSettings', `${SETTINGS_SECTION}.${name}`);
      return false;
    },
  };
}
