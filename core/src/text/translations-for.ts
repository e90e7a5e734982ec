import simplifiedChinese from '../../../l10n/bundle.l10n.zh-cn.json';
import type { Translations } from './phrase.js';

/** Simplified Chinese, under any of its names: `zh`, `zh-CN`, `zh_CN.UTF-8`, `zh-Hans-SG`; not `zh-TW` or `zh-Hant`. */
const SIMPLIFIED_CHINESE = /^zh(?:[-_](?:cn|sg|my|hans)\b.*|[-_]hans[-_].*|\.[\w-]+)?$/i;

/** The translations for a locale, as browsers, VS Code and POSIX name it; none means English. */
export function translationsFor(locale: string | undefined): Translations {
  return locale !== undefined && SIMPLIFIED_CHINESE.test(locale) ? simplifiedChinese : {};
}
