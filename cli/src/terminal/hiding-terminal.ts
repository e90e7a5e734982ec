import type { Terminal } from './terminal.js';

/**
 * A terminal that hides credentials in everything that is printed or noted.
 *
 * @param hide hides the credentials in a text
 * @param isJson whether each printed text is a JSON document; then each string in it is hidden alone
 */
export function hidingTerminal(terminal: Terminal, hide: (text: string) => string, isJson: boolean): Terminal {
  const { print, note } = terminal;
  return {
    ...terminal,
    print: (text) => print(isJson ? hideInJson(text, hide) : hide(text)),
    note: (text) => note(hide(text)),
  };
}

function hideInJson(text: string, hide: (text: string) => string): string {
  const hidden: unknown = JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? hide(value) : value));
  return JSON.stringify(hidden, undefined, 2);
}
