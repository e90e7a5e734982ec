/**
 * A sentence for people, in English, with gaps such as `{name}` and what fills them. Plain data: hosts put it into the
 * reader's language by looking the template up, so every template is written out in the source, never put together.
 */
export interface Phrase {
  readonly template: string;
  readonly args: Readonly<Record<string, PhraseArgument>>;
}

/** Names, values and code are the same in every language; a phrase is translated too. */
export type PhraseArgument = string | number | Phrase;

/** The translations of templates; a template that is missing stays English. */
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
