import { commands } from 'vscode';

/** Sets a context key for menus whenever its value differs from the last one. A key that was never set is false. */
export function createContextKey(name: string): (value: boolean) => void {
  let last = false;
  return (value) => {
    if (value !== last) void commands.executeCommand('setContext', name, value);
    last = value;
  };
}
