import { Disposable, StatusBarAlignment, window } from 'vscode';
import type { SimulatorHost } from './simulator-host.js';

/** Says in the status bar that a simulator runs; a click shows its address and actions. */
export function createSimulatorStatus(host: SimulatorHost): Disposable {
  const item = window.createStatusBarItem('kubesphereDingtalk.simulator', StatusBarAlignment.Left);
  item.name = 'DingTalk Simulator';
  item.command = 'kubesphereDingtalk.startSimulator';
  const update = (): void => {
    const { current } = host;
    if (!current) {
      item.hide();
      return;
    }
    item.text = `$(broadcast) DingTalk :${current.port}`;
    item.tooltip = `The local DingTalk simulator runs at ${current.url}`;
    item.show();
  };
  return Disposable.from(item, host.onDidChange(update));
}
