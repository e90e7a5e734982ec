import { Disposable, EventEmitter, env, l10n, ThemeColor, ThemeIcon, TreeItem, window } from 'vscode';
import type { ReceivedMessage } from '#simulator';
import { titleOf } from './received-title.js';
import type { SimulatorHost } from './simulator-host.js';

const VIEW = 'kubesphereDingtalk.simulator';

/** Shows a message that the simulator received, by its id. */
export const SHOW_RECEIVED_COMMAND = 'kubesphereDingtalk.showReceivedMessage';

/** The view of the messages that the simulator received, the newest first. */
export function showSimulator(host: SimulatorHost): Disposable {
  const changed = new EventEmitter<undefined>();
  const view = window.createTreeView<ReceivedMessage>(VIEW, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: (message) => (message ? [] : (host.current?.messages.toReversed() ?? [])),
      getTreeItem: itemOf,
    },
  });
  const update = (): void => {
    view.description = host.current?.url ?? '';
    changed.fire(undefined);
  };
  return Disposable.from(view, changed, host.onDidChange(update), host.onDidReceive(update));
}

function itemOf(message: ReceivedMessage): TreeItem {
  const { id, sender, time, accepted, answer } = message;
  const title = titleOf(message);
  const result = accepted
    ? l10n.t('accepted')
    : l10n.t('rejected, {code}', { code: answer?.errcode ?? l10n.t('no answer') });
  const when = new Date(time).toLocaleTimeString(env.language);
  const item = new TreeItem(title);
  item.id = String(id);
  item.description = `${result} · ${sender} · ${when}`;
  item.iconPath = accepted
    ? new ThemeIcon('comment', new ThemeColor('testing.iconPassed'))
    : new ThemeIcon('error', new ThemeColor('testing.iconFailed'));
  item.tooltip = [title, `${sender}, ${when}`, result].join('\n');
  item.accessibilityInformation = { label: `${title}, ${result}, ${sender}, ${when}` };
  item.command = { command: SHOW_RECEIVED_COMMAND, title: l10n.t('Show the Message'), arguments: [id] };
  return item;
}
