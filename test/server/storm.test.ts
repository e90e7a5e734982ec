import { expect, test } from 'vitest';
import {
  SAMPLES_REQUEST,
  type SamplesAnswer,
  STORM_REQUEST,
  type StormAnswer,
  type StormParams,
} from '#server/protocol';
import { client, start, URI } from './session.js';

const TOKEN = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789ab3210';
const receiver = (name: string): string => `
apiVersion: notification.kubesphere.io/v2beta2
kind: Receiver
metadata: { name: ${name}, labels: { type: global } }
spec:
  dingtalk:
    chatbot:
      webhook: { value: 'https://oapi.dingtalk.com/robot/send?access_token=${TOKEN}' }
`;

const storm = (params: Partial<StormParams> = {}): Promise<StormAnswer> =>
  client.connection.sendRequest(STORM_REQUEST, { textDocument: { uri: URI }, receiver: 'a', ...params });

test('the messages of all samples at once are counted for each robot, over all receivers', async () => {
  await start();
  await client.open(URI, ['a', 'b', 'c'].map(receiver).join('---'));
  const { samples }: SamplesAnswer = await client.connection.sendRequest(SAMPLES_REQUEST, {});
  const answer = await storm();
  expect(answer?.alerts).toBe(samples?.length);
  expect(answer?.lanes).toHaveLength(1);
  const [lane] = answer?.lanes ?? [];
  expect(lane).toMatchObject({ own: true, loses: true, limit: 20 });
  expect(lane?.title).toContain('(…3210)');
  expect(lane?.problem).toContain('130101');
  expect(lane?.receivers.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  expect(lane?.receivers.reduce((sum, { messages }) => sum + messages, 0)).toBe(lane?.perMinute);
  expect(JSON.stringify(answer)).not.toContain(TOKEN);
});

test('an unknown receiver has no forecast', async () => {
  await start();
  await client.open(URI, receiver('a'));
  expect(await storm({ receiver: 'other' })).toBeNull();
});
