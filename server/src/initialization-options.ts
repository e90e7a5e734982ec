import type { InitializationOptions } from './protocol.js';

/** Reads what a client sent at its start; anything unexpected is as if it were not there. */
export function readInitializationOptions(options: unknown): { readonly commands: ReadonlySet<string> } {
  const { commands } = typeof options === 'object' && options !== null ? (options as InitializationOptions) : {};
  return {
    commands: new Set(Array.isArray(commands) ? commands.filter((command) => typeof command === 'string') : []),
  };
}
