import type { ClientInfo } from './client-info.js';
import type { InitializationOptions } from './protocol.js';

/** Reads what a client sent at its start; anything unexpected is as if it were not there. */
export function readInitializationOptions(options: unknown): Pick<ClientInfo, 'commands' | 'docsBaseUri'> {
  const { commands, docsBaseUri } =
    typeof options === 'object' && options !== null ? (options as InitializationOptions) : {};
  return {
    commands: new Set(Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : []),
    docsBaseUri: typeof docsBaseUri === 'string' && docsBaseUri !== '' ? docsBaseUri.replace(/\/*$/, '/') : undefined,
  };
}
