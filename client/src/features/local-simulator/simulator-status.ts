import { Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import type { SimulatorHost } from './simulator-host.js';

/** Says in the status bar that a simulator runs; a click shows its address and actions. */
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
