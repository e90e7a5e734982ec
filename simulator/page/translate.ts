import type { PanelWord } from '../src/page/words/panel-words.js';

/** The server chose the language and put the words into the page. */
const words = JSON.parse(document.body.dataset.words ?? '{}') as Readonly<Record<PanelWord, string>>;

export function translate(word: PanelWord): string {
  return words[word];
}
