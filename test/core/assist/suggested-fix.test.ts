import { expect, it } from 'vitest';
import { indexLines, readConfigFile, suggestedFix } from '#core';

/** A configuration file after what the first problem suggests; undefined: nothing. */
function fixed(text: string): string | undefined {
  const lines = indexLines(text);
  const [problem] = readConfigFile(text).problems;
  if (!problem) throw new Error('no problem');
  const [edit] = suggestedFix(problem, lines)?.edits ?? [];
  if (!edit) return undefined;
  return text.slice(0, lines.offsetAt(edit.range.start)) + edit.newText + text.slice(lines.offsetAt(edit.range.end));
}

it.each([
  ['a rule', 'rules:\n  secret-unknwon: off\n', 'rules:\n  secret-unknown: off\n'],
  ['in double quotes', 'rules:\n  "secret-unknwon": off\n', 'rules:\n  "secret-unknown": off\n'],
  ['in single quotes', "rules:\n  'secret-unknwon': off\n", "rules:\n  'secret-unknown': off\n"],
  ['a field', 'sampleFile: []\n', 'sampleFiles: []\n'],
  ['a time zone', 'timeZone: Asia/Shangai\n', "timeZone: 'Asia/Shanghai'\n"],
  ['nothing', 'rules:\n  wholly-different: off\n', undefined],
])('a problem that suggests %s changes the word to it', (_name, text, expected) => {
  expect(fixed(text)).toBe(expected);
});
