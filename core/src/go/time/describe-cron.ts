import type { Language } from '../../text/translations-for.js';

/** Describes five cron fields in words; undefined for fields that it cannot describe. */
export type DescribeCron = (fields: string) => string | undefined;

const LOCALES: Readonly<Record<Language, string>> = { en: 'en', 'zh-cn': 'zh_CN' };

/** Loads the descriptions for a language on demand: they are large and rarely needed. */
export async function loadCronDescriptions(language: Language): Promise<DescribeCron> {
  const { toString: describe } = await import('cronstrue');
  if (language === 'zh-cn') await import('cronstrue/locales/zh_CN');
  return (fields) => {
    try {
      return describe(fields.replaceAll('?', '*'), { locale: LOCALES[language], use24HourTimeFormat: true });
    } catch {
      return undefined;
    }
  };
}
