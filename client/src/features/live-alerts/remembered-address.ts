import type { Memento } from 'vscode';

const KEY = 'alertmanagerUrl';

/** The address of this workspace's last Alertmanager; empty: none. */
export function rememberedAddress(state: Memento): string {
  return state.get<string>(KEY, '');
}

/** Remembers an address for this workspace, without what may be a credential. */
export async function rememberAddress(address: string, state: Memento): Promise<void> {
  await state.update(KEY, withoutCredentials(address));
}

/** The address without user and password, and without a query, which may hold credentials of a proxy. */
export function withoutCredentials(address: string): string {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/\/$/, '');
}
