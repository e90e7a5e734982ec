import { CancellationError, l10n, type Memento, window } from 'vscode';

/** The hosts that the user has confirmed for this workspace. */
const KEY = 'confirmedApiHosts';

/**
 * Asks before the credentials of an app are collected for a host that is not DingTalk's, once for each host and workspace:
 * the setting may come with the workspace. @throws CancellationError
 */
export async function confirmApiHost(host: string, state: Pick<Memento, 'get' | 'update'>): Promise<void> {
  const confirmed = state.get<readonly string[]>(KEY, []);
  if (confirmed.includes(host)) return;
  const allow = l10n.t('Use {host}', { host });
  const answer = await window.showWarningMessage(
    l10n.t('Give the app’s credentials to {host}?', { host }),
    {
      modal: true,
      detail: l10n.t(
        'The setting kubesphereDingtalk.send.conversationBaseUrl names this host, which is not DingTalk’s. It receives the app key, the app secret and the messages. You are asked once for each host and workspace.',
      ),
    },
    allow,
  );
  if (answer !== allow) throw new CancellationError();
  await state.update(KEY, [...confirmed, host]);
}
