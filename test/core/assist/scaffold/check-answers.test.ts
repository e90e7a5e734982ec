import { expect, it } from 'vitest';
import { checkChatIds, checkKeywords, checkReceiverName, checkRequirement, checkTenant, splitList } from '#core';

const CHAT = `chat${'0'.repeat(32)}`;
const taken = new Set(['there']);

it.each<[string, unknown, boolean]>([
  ['a name', checkReceiverName('team-a', taken), true],
  ['no name', checkReceiverName('', taken), false],
  ['a used name', checkReceiverName('there', taken), false],
  ['upper case', checkReceiverName('Team', taken), false],
  ['Chinese', checkReceiverName('告警', taken), false],
  ['a tenant', checkTenant('zhang_wei'), true],
  ['no tenant', checkTenant(''), false],
  ['a tenant in Chinese', checkTenant('张伟'), false],
  ['no keywords', checkKeywords([]), true],
  ['ten keywords', checkKeywords([...'abcdefghij']), true],
  ['eleven keywords', checkKeywords([...'abcdefghijk']), false],
  ['a keyword twice', checkKeywords(['a', 'a']), false],
  ['a chat', checkChatIds([CHAT]), true],
  ['no chat', checkChatIds([]), false],
  ['an open conversation id', checkChatIds(['cidabc']), false],
  ['a chat twice', checkChatIds([CHAT, CHAT]), false],
  ['a condition', checkRequirement({ key: 'severity', operator: 'In', values: ['critical'] }), true],
  ['no values', checkRequirement({ key: 'severity', operator: 'In', values: [] }), false],
  ['a value in Chinese', checkRequirement({ key: 'alertname', operator: 'In', values: ['磁盘'] }), false],
  ['an invalid key', checkRequirement({ key: 'a b', operator: 'Exists' }), false],
  ['an expression', checkRequirement({ key: 'pod', operator: 'Match', regexValue: '^web-' }), true],
  [
    'an expression that Go cannot compile',
    checkRequirement({ key: 'pod', operator: 'Match', regexValue: '(?=a)' }),
    false,
  ],
  ['an empty expression', checkRequirement({ key: 'pod', operator: 'Match', regexValue: '' }), false],
])('%s', (_, problem, fine) => {
  expect(problem === undefined).toBe(fine);
});

it('splits a list typed on one line', () => {
  expect(splitList(' a, b，c、d;e；\nf ,,')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
});
