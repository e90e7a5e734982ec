/**
 * An English message for users, with placeholders such as `{name}` and their values. It is plain data: hosts translate
 * it by looking up the template, so the source contains each template as one literal.
 */
export interface Phrase {
  readonly template: string;
  readonly args: Readonly<Record<string, PhraseArgument>>;
}

/** Strings and numbers are the same in every language. A phrase is translated too. */
export type PhraseArgument = string | number | Phrase;

/** The translations of templates. A missing template stays English. */
export type Translations = Readonly<Record<string, string>>;

export function phrase(template: string, args: Phrase['args'] = {}): Phrase {
  return { template, args };
}

/** Where a text is shown: `markdown` draws `code` in backticks, in `plain` text it is quoted. */
export type TextStyle = 'markdown' | 'plain';

/** @param translations default: English */
export function renderPhrase(
  { template, args }: Phrase,
  translations: Translations = {},
  style: TextStyle = 'markdown',
): string {
  const sentence = Object.hasOwn(translations, template) ? (translations[template] ?? template) : template;
  // what people wrote stays as it is
  const styled = style === 'plain' ? sentence.replaceAll(/`([^`]+)`/g, '“$1”') : sentence;
  return styled.replaceAll(/\{(\w+)\}/g, (gap, name: string) => {
    const argument = Object.hasOwn(args, name) ? args[name] : undefined;
    if (argument === undefined) return gap;
    return typeof argument === 'object' ? renderPhrase(argument, translations, style) : String(argument);
  });
}
