import type { ParsedMatchers } from './matcher.js';
import { parseClassicMatchers } from './parse-classic-matchers.js';
import { parseUtf8Matchers } from './parse-utf8-matchers.js';

/**
 * Reads an entry of `matchers` as Alertmanager 0.27 does by default: with both parsers. Where both read it, but not in
 * the same way, the classic one counts; where neither does, its problem is the one that Alertmanager reports.
 */
export function parseMatchers(text: string): ParsedMatchers {
  const classic = parseClassicMatchers(text);
  if ('matchers' in classic) return classic;
  const matchers = parseUtf8Matchers(text);
  return matchers ? { matchers } : classic;
}
