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
    print: (text) => print(isJson ? JSON.stringify(hideInJson(text, hide), undefined, 2) : hide(text)),
    note: (text) => note(hide(text)),
  };
}

/** The value of a JSON document, with each of its texts hidden alone. */
export function hideInJson(text: string, hide: (text: string) => string): unknown {
  return JSON.parse(text, (_, value: unknown) => (typeof value === 'string' ? hide(value) : value));
}
