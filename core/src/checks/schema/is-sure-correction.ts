import { findTypo } from './find-typo.js';

/** Whether a word is almost certainly a typo of another one, so that a fix may correct it without asking. */
export function isSureCorrection(word: string, meant: string): boolean {
  return findTypo(word, [meant]) !== undefined;
}

/** The stricter question for names that other programs have too: whether only the case or separators differ. */
export function isSameWord(word: string, meant: string): boolean {
  return bare(word) === bare(meant);
}

function bare(word: string): string {
  return word.toLowerCase().replaceAll(/[-_]/g, '');
}
