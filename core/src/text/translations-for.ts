import simplifiedChinese from '../../../l10n/bundle.l10n.zh-cn.json';
import type { Translations } from './phrase.js';

/** Simplified Chinese, under any of its names: `zh`, `zh-CN`, `zh_CN.UTF-8`, `zh-Hans-SG`; not `zh-TW` or `zh-Hant`. */
const SIMPLIFIED_CHINESE = /^zh(?:[-_](?:cn|sg|my|hans)\b.*|[-_]hans[-_].*|\.[\w-]+)?$/i;

/** The output languages. */
export type Language = 'en' | 'zh-cn';

/** The language for a locale in the notation of browsers, VS Code or POSIX. */
export function languageFor(locale: string | undefined): Language {
  return locale !== undefined && SIMPLIFIED_CHINESE.test(locale) ? 'zh-cn' : 'en';
}

/** The translations for a locale; empty for English. */
export function translationsFor(locale: string | undefined): Translations {
  return languageFor(locale) === 'zh-cn' ? simplifiedChinese : {};
}
