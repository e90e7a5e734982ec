import { Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import type { SimulatorHost } from './simulator-host.js';

/** A status bar item while a simulator is running; a click shows its URL and actions. */
export function createSimulatorStatus(host: SimulatorHost): Disposable {
  const item = window.createStatusBarItem('kubesphereDingtalk.simulator', StatusBarAlignment.Left);
  item.name = l10n.t('DingTalk Simulator');
  item.command = 'kubesphereDingtalk.startSimulator';
  const update = (): void => {
    const { current } = host;
    if (!current) {
      item.hide();
      return;
    }
    item.text = `$(broadcast) DingTalk :${current.port}`;
    item.tooltip = l10n.t('The local DingTalk simulator is running at {url}', { url: current.url });
    item.show();
  };
  return Disposable.from(item, host.onDidChange(update));
}
