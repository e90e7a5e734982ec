import simplifiedChinese from '../../../l10n/schemas.zh-cn.json';
import type { Translations } from './phrase.js';
import { languageFor, translationsFor } from './translations-for.js';

/**
 * The translations for a locale, including the field and value documentation of the schemas, by their English texts.
 * Hovers and completions need it. It is large, so other callers use `translationsFor`.
 */
export function documentationFor(locale: string | undefined): Translations {
  return languageFor(locale) === 'zh-cn' ? { ...translationsFor(locale), ...simplifiedChinese } : {};
}

/** Translates a documentation text of the schemas. */
export function documented(text: string, documentation: Translations): string {
  return Object.hasOwn(documentation, text) ? (documentation[text] ?? text) : text;
}
