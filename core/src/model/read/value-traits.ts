import type { ValueTraits } from '../facts.js';
import { isPlaceholder } from '../placeholder.js';

/** What is assumed of a value that cannot be looked at. */
export const DEFAULT_TRAITS: ValueTraits = { empty: false, lineEnd: false, address: true };

/** What decides of a credential, so that the value itself need not be kept. */
export function valueTraits(value: string): ValueTraits {
  if (isPlaceholder(value)) return DEFAULT_TRAITS;
  return { empty: value === '', lineEnd: /[\r\n]$/.test(value), address: isAddress(value) };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const CONTROL = /[\u0000-\u001f\u007f]/;
const ADDRESS = /^https?:\/\/(?:[^/?#@]*@)?(?:\[[0-9a-f:.]+\]|[^\s/?#@:<>"%[\]^`{|}\\]+)(?::\d*)?([^?#]*)/i;
const BAD_ESCAPE = /%(?![0-9a-f]{2})/i;

/** Whether Go's `net/http` sends a request there: an absolute URL of a web server, without control characters. */
function isAddress(value: string): boolean {
  if (CONTROL.test(value)) return false;
  const match = ADDRESS.exec(value);
  if (!match) return false;
  const path = match[1] ?? '';
  const fragment = value.split('#', 2)[1] ?? '';
  return (path === '' || path.startsWith('/')) && !BAD_ESCAPE.test(path) && !BAD_ESCAPE.test(fragment);
}
