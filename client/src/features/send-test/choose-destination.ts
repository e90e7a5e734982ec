import { CancellationError, l10n, window } from 'vscode';
import type { DingTalkReceiver } from '#core';
import type { Simulator } from '#simulator';
import type { SimulatorHost } from '../local-simulator/simulator-host.js';

export type Destination =
  | { readonly kind: 'dingtalk' }
  /** Robots and an app of the simulator, so real credentials are neither needed nor used. */
  | { readonly kind: 'simulator'; readonly simulator: Simulator };

/** Asks only while the local simulator runs. */
export async function chooseDestination(
  host: SimulatorHost,
  { name }: Pick<DingTalkReceiver, 'name'>,
): Promise<Destination> {
  const simulator = host.current;
  if (!simulator) return { kind: 'dingtalk' };
  const picked = await window.showQuickPick<{
    readonly label: string;
    readonly detail: string;
    readonly destination: Destination;
  }>(
    [
      {
        label: l10n.t('$(comment-discussion) Send to DingTalk'),
        detail: l10n.t('The real targets of “{name}”', { name }),
        destination: { kind: 'dingtalk' },
      },
      {
        label: l10n.t('$(broadcast) Send to the local simulator'),
        detail: l10n.t('{url}, with placeholder credentials', { url: simulator.url }),
        destination: { kind: 'simulator', simulator },
      },
    ],
    { title: l10n.t('Send Test Message'), placeHolder: l10n.t('Select where to send the test message') },
  );
  if (!picked) throw new CancellationError();
  return picked.destination;
}
