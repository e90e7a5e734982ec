import type { Language } from '../../text/translations-for.js';

/** Puts five cron fields into words; undefined for fields that it has no words for. */
export type DescribeCron = (fields: string) => string | undefined;

const LOCALES: Readonly<Record<Language, string>> = { en: 'en', 'zh-cn': 'zh_CN' };

/** Loads the words of a language: they are large, and few ask for them. */
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
