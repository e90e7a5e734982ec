import { expect, it } from 'vitest';
import type { Target } from '#sender';
import { learnSecrets } from '../../client/src/features/send-test/target-secrets.js';

const TOKEN = '0123456789abcdef'.repeat(4);
const SIGNED: Target = {
  kind: 'chatbot',
  webhook: `https://oapi.dingtalk.com/robot/send?access_token=${TOKEN}`,
  secret: 'SEC-signing-secret',
};
const CONVERSATION: Target = { kind: 'conversation', appKey: 'dingkey', appSecret: 'app-secret', chatIds: ['chat1'] };

it('makes the log mask every credential of the targets', () => {
  const learned: string[] = [];
  learnSecrets({ learnSecret: (secret) => learned.push(secret) }, [
    SIGNED,
    CONVERSATION,
    { kind: 'chatbot', webhook: 'no url' },
  ]);
  expect(learned).toEqual([TOKEN, 'SEC-signing-secret', 'dingkey', 'app-secret', 'no url']);
});
