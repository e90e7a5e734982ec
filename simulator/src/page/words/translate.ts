import { ZH_CN_REASONS } from './zh-cn-reasons.js';
import { ZH_CN_WORDS } from './zh-cn-words.js';

export type Language = 'en' | 'zh-cn';

/** Translates an English text of the simulator. */
export type Translate = (text: string) => string;

interface Sentence {
  readonly pattern: RegExp;
  readonly gaps: readonly string[];
  readonly translation: string;
}

/** A sentence with filled gaps is recognized by the text around them; the template with the most text wins. */
const SENTENCES: readonly Sentence[] = Object.entries(ZH_CN_REASONS)
  .toSorted(([a], [b]) => fixedLength(b) - fixedLength(a))
  .map(([template, translation]) => ({
    pattern: new RegExp(`^${template.split(gap()).map(quoted).join('')}$`, 's'),
    gaps: [...template.matchAll(gap())].map(([, name = '']) => name),
    translation,
  }));

/** A text without a translation stays as it is. */
export function translator(language: Language): Translate {
  if (language === 'en') return (text) => text;
  return (text) => (Object.hasOwn(ZH_CN_WORDS, text) ? (ZH_CN_WORDS[text] ?? text) : translateSentence(text));
}

/** The requested language, or the browser's. */
export function chooseLanguage(requested: string | null, acceptLanguage: string | undefined): Language {
  const wanted = requested ?? acceptLanguage?.split(',')[0] ?? '';
  return /^zh\b/i.test(wanted) ? 'zh-cn' : 'en';
}

function translateSentence(text: string): string {
  for (const { pattern, gaps, translation } of SENTENCES) {
    const values = pattern.exec(text)?.slice(1);
    if (values === undefined) continue;
    return translation.replace(gap(), (_, name: string) => {
      const value = values[gaps.indexOf(name)] ?? '';
      return ZH_CN_WORDS[value] ?? value;
    });
  }
  return text;
}

/** A new expression each time, because a global one keeps its position. */
function gap(): RegExp {
  return /\{(\w+)\}/g;
}

function fixedLength(template: string): number {
  return template.replace(gap(), '').length;
}

/** Every second piece of a template that is split at its gaps is the name of a gap. */
function quoted(piece: string, index: number): string {
  return index % 2 === 1 ? '(.*?)' : piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
