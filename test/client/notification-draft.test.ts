import { expect, it } from 'vitest';
import {
  beginDraft,
  continueDraft,
  type Draft,
  EMPTY_DRAFT,
  toAnswers,
} from '../../client/src/features/new-notification/notification-draft.js';

const both = { channels: ['chatbot', 'conversation'] as const, name: 'desk', chatIds: ['chat1'], appKey: 'k' };

it.each<[string, Partial<Draft>, object]>([
  [
    'a chatbot with an existing Secret',
    { name: 'desk' },
    { name: 'desk', owner: { kind: 'global' }, chatbot: { secret: { kind: 'signed' }, keywords: [] }, conditions: [] },
  ],
  [
    'no signature: a secret typed before is left out',
    { name: 'desk', signs: false, secret: 'SECold', webhook: 'w' },
    {
      name: 'desk',
      owner: { kind: 'global' },
      chatbot: { webhook: 'w', secret: { kind: 'none' }, keywords: [] },
      conditions: [],
    },
  ],
  [
    'both, of a tenant',
    { ...both, owner: 'tenant', user: 'anna', tmplType: 'markdown' },
    {
      name: 'desk',
      owner: { kind: 'tenant', user: 'anna' },
      chatbot: { secret: { kind: 'signed' }, keywords: [] },
      conversation: { appKey: 'k', chatIds: ['chat1'] },
      conditions: [],
      tmplType: 'markdown',
    },
  ],
  [
    'a channel that was unticked again',
    { ...both, channels: ['conversation'], webhook: 'w' },
    { name: 'desk', owner: { kind: 'global' }, conversation: { appKey: 'k', chatIds: ['chat1'] }, conditions: [] },
  ],
])('%s', (_, changes, answers) => {
  expect(toAnswers({ ...EMPTY_DRAFT, ...changes })).toEqual(answers);
});

it('a cancelled wizard goes on at its step, with a place and a name that are still possible', () => {
  const { draft } = beginDraft(true);
  const progress = { draft: { ...draft, name: 'desk' }, current: 4 };
  expect(continueDraft(progress, new Set(), true)).toEqual(progress);
  expect(continueDraft(progress, new Set(['desk']), true).current).toBe(0);
  expect(continueDraft(progress, new Set(), false).draft.place).toBe('new');
});
