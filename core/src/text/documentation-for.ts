import simplifiedChinese from '../../../l10n/schemas.zh-cn.json';
import type { Translations } from './phrase.js';
import { languageFor, translationsFor } from './translations-for.js';

/**
 * The translations for a locale with those of what the schemas say of fields and values, by their English texts: for
 * hovers and completions, and large, so that what needs no more than sentences does without.
 */
export function documentationFor(locale: string | undefined): Translations {
  return languageFor(locale) === 'zh-cn' ? { ...translationsFor(locale), ...simplifiedChinese } : {};
}

/** A text of the schemas in the reader's language. */
export function documented(text: string, documentation: Translations): string {
  return Object.hasOwn(documentation, text) ? (documentation[text] ?? text) : text;
}
