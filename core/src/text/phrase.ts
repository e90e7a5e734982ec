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

/** @param translations default: English */
export function renderPhrase({ template, args }: Phrase, translations: Translations = {}): string {
  const sentence = Object.hasOwn(translations, template) ? (translations[template] ?? template) : template;
  return sentence.replaceAll(/\{(\w+)\}/g, (gap, name: string) => {
    const argument = Object.hasOwn(args, name) ? args[name] : undefined;
    if (argument === undefined) return gap;
    return typeof argument === 'object' ? renderPhrase(argument, translations) : String(argument);
  });
}
