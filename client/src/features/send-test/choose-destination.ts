import { CancellationError, l10n, window } from 'vscode';
import type { DingTalkReceiver } from '#core';
import type { Simulator } from '#simulator';
import type { SimulatorHost } from '../local-simulator/simulator-host.js';
import { startSimulator } from '../local-simulator/start-simulator.js';

export type Destination =
  | { readonly kind: 'dingtalk' }
  /** Robots and an app of the simulator, so real credentials are neither needed nor used. */
  | { readonly kind: 'simulator'; readonly simulator: Simulator };

/**
 * Asks for DingTalk or the local simulator, and starts the simulator if it is chosen.
 *
 * @param wanted the destination of a test that is sent again: not asked for
 * @throws CancellationError, UserError
 */
export async function chooseDestination(
  host: SimulatorHost,
  { name }: Pick<DingTalkReceiver, 'name'>,
  wanted?: Destination['kind'],
): Promise<Destination> {
  const kind = wanted ?? (await askDestination(host, name));
  return kind === 'dingtalk' ? { kind } : { kind, simulator: await startSimulator(host) };
}

async function askDestination({ current }: SimulatorHost, name: string): Promise<Destination['kind']> {
  const picked = await window.showQuickPick<{
    readonly label: string;
    readonly detail: string;
    readonly destination: Destination['kind'];
  }>(
    [
      {
        label: l10n.t('$(comment-discussion) Send to DingTalk'),
        detail: l10n.t('The real targets of “{name}”', { name }),
        destination: 'dingtalk',
      },
      current
        ? {
            label: l10n.t('$(broadcast) Send to the local simulator'),
            detail: l10n.t('{url}, with placeholder credentials', { url: current.url }),
            destination: 'simulator',
          }
        : {
            label: l10n.t('$(broadcast) Send to the local simulator (starts it)'),
            detail: l10n.t('A DingTalk on this machine, with placeholder credentials'),
            destination: 'simulator',
          },
    ],
    { title: l10n.t('Send Test Message'), placeHolder: l10n.t('Select where to send the test message') },
  );
  if (!picked) throw new CancellationError();
  return picked.destination;
}
