import { isJsonObject } from '#core';
import type { ClientInfo } from './client-info.js';
import type { InitializationOptions } from './protocol.js';

/** Reads a client's initialization options; ignores unexpected values. */
export function readInitializationOptions(options: unknown): Pick<ClientInfo, 'commands' | 'docsBaseUri'> {
  const { commands, docsBaseUri } = isJsonObject(options) ? (options as InitializationOptions) : {};
  return {
    commands: new Set(Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : []),
    docsBaseUri: typeof docsBaseUri === 'string' && docsBaseUri !== '' ? docsBaseUri.replace(/\/*$/, '/') : undefined,
  };
}
