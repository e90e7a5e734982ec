import type { Kind } from './kind.js';
import { matcher } from './kinds/matcher.js';
import { regex } from './kinds/regex.js';

export const kinds: readonly Kind[] = [matcher, regex];
