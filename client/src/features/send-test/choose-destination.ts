import { CancellationError, window } from 'vscode';
import type { DingTalkReceiver } from '#core';
import type { Simulator } from '#simulator';
import type { SimulatorHost } from '../local-simulator/simulator-host.js';

export type Destination =
  | { readonly kind: 'dingtalk' }
  /** The same message, to robots and an app of the simulator's own: no credential is needed, none is used. */
  | { readonly kind: 'simulator'; readonly simulator: Simulator };

/** Asks only while the local simulator runs. */
export async function chooseDestination(host: SimulatorHost, { name }: DingTalkReceiver): Promise<Destination> {
  const simulator = host.current;
  if (!simulator) return { kind: 'dingtalk' };
  const picked = await window.showQuickPick<{
    readonly label: string;
    readonly detail: string;
    readonly destination: Destination;
  }>(
    [
      {
        label: '$(comment-discussion) Send to DingTalk',
        detail: `The real targets of “${name}”`,
        destination: { kind: 'dingtalk' },
      },
      {
        label: '$(broadcast) Send to the local simulator instead',
        detail: `${simulator.url}, with stand-ins for the credentials`,
        destination: { kind: 'simulator', simulator },
      },
    ],
    { title: 'Send Test Message', placeHolder: 'Where shall the test message go?' },
  );
  if (!picked) throw new CancellationError();
  return picked.destination;
}
