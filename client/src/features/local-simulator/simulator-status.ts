import { Disposable, l10n, StatusBarAlignment, window } from 'vscode';
import type { SimulatorHost } from './simulator-host.js';

/** A status bar item while a simulator is running, with the number of its messages; a click shows its URL and actions. */
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
    const words = wordsOf(current.messages.length);
    item.text = `$(broadcast) ${words}`;
    item.tooltip = l10n.t('The local DingTalk simulator is running at {url}', { url: current.url });
    item.accessibilityInformation = { label: `${words}. ${item.tooltip}` };
    item.show();
  };
  return Disposable.from(item, host.onDidChange(update), host.onDidReceive(update));
}

function wordsOf(count: number): string {
  if (count === 0) return l10n.t('DingTalk simulator runs');
  return count === 1
    ? l10n.t('DingTalk simulator: {count} message', { count })
    : l10n.t('DingTalk simulator: {count} messages', { count });
}
