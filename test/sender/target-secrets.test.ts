import { expect, it } from 'vitest';
import { type Target, targetSecrets } from '#sender';

const TOKEN = '0123456789abcdef'.repeat(4);

it.each<[string, Target, readonly string[]]>([
  [
    'a robot',
    { kind: 'chatbot', webhook: `https://h/robot/send?access_token=${TOKEN}`, secret: 'SEC-signing' },
    [TOKEN, 'SEC-signing'],
  ],
  ['a token in the path', { kind: 'chatbot', webhook: `https://h/hooks/${TOKEN}/send` }, [TOKEN]],
  ['a login', { kind: 'chatbot', webhook: 'https://us%40er:pass%2Fword@h/robot/send' }, ['us@er', 'pass/word']],
  ['no URL', { kind: 'chatbot', webhook: 'no url' }, ['no url']],
  [
    'an app',
    { kind: 'conversation', appKey: 'dingkey', appSecret: 'app-secret', chatIds: [] },
    ['dingkey', 'app-secret'],
  ],
])('%s', (_, target, parts) => {
  expect(targetSecrets(target)).toEqual(expect.arrayContaining([...parts]));
  expect(targetSecrets(target)).not.toContain('');
});
