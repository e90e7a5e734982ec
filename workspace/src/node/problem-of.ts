import type { Unreadable } from '../manifest-store.js';

export function problemOf({ code, message }: NodeJS.ErrnoException): Unreadable {
  return { problem: code ?? message };
}
