import { expect, it } from 'vitest';
import { closest } from '../../../core/src/text/closest.js';

const FIELDS = ['chatbot', 'conversation', 'tmplType', 'tmplText', 'template', 'enabled', 'to', 'name', 'In', 'NotIn'];

it.each<[word: string, candidate: string | undefined]>([
  ['chatbot', 'chatbot'],
  ['chatBot', 'chatbot'],
  ['chatrobot', 'chatbot'],
  ['converstaion', 'conversation'],
  ['tmplType', 'tmplType'],
  ['tmpltext', 'tmplText'],
  ['tmpl', undefined],
  // two letters that changed places are one slip
  ['nmae', 'name'],
  ['naem', 'name'],
  ['neam', undefined],
  ['enable', 'enabled'],
  ['names', 'name'],
  // Short words are similar to everything, so only the letter case may differ.
  ['TO', 'to'],
  ['at', undefined],
  ['in', 'In'],
  ['is', undefined],
  ['notin', 'NotIn'],
  ['', undefined],
  ['webhook', undefined],
  ['聊天', undefined],
])('%j is a typo of %j', (word, candidate) => {
  expect(closest(word, FIELDS)).toBe(candidate);
});
