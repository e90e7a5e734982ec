import type { ValueTraits } from '../facts.js';
import { robotOf } from '../robot.js';
import { isPlaceholder } from '../unknown/placeholder.js';

/** The assumed traits of an unknown value. */
export const DEFAULT_TRAITS: ValueTraits = { empty: false, lineEnd: false, address: true };

/** The traits of a credential's value, so that the value itself need not be kept. */
export function valueTraits(value: string): ValueTraits {
  if (isPlaceholder(value)) return DEFAULT_TRAITS;
  const address = isAddress(value);
  const robot = address ? robotOf(value) : undefined;
  return { empty: value === '', lineEnd: /[\r\n]$/.test(value), address, ...(robot && { robot }) };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: matching control characters is the purpose.
const CONTROL = /[\u0000-\u001f\u007f]/;
const ADDRESS = /^https?:\/\/(?:[^/?#@]*@)?(?:\[[0-9a-f:.]+\]|[^\s/?#@:<>"%[\]^`{|}\\]+)(?::\d*)?([^?#]*)/i;
const BAD_ESCAPE = /%(?![0-9a-f]{2})/i;

/** Whether Go's `net/http` can send a request to it: an absolute http(s) URL without control characters. */
function isAddress(value: string): boolean {
  if (CONTROL.test(value)) return false;
  const match = ADDRESS.exec(value);
  if (!match) return false;
  const path = match[1] ?? '';
  const fragment = value.split('#', 2)[1] ?? '';
  return (path === '' || path.startsWith('/')) && !BAD_ESCAPE.test(path) && !BAD_ESCAPE.test(fragment);
}
