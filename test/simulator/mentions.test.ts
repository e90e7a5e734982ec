import { expect, test } from 'vitest';
import { DEFAULT_ROBOT, type WarningCode } from '#simulator';
import { post, textMessage, withSimulator } from './call.js';

const many = Array.from({ length: 51 }, (_, index) => `u${index}`);
const link = { msgtype: 'link', link: { title: 't', text: 'x', messageUrl: 'https://a.example' } };

/** Bodies that DingTalk accepts, with the warnings about their mentions. */
const cases: Readonly<Record<string, readonly [body: object, warnings: readonly WarningCode[]]>> = {
  'in the text': [textMessage('@13800000000 @u1', { atMobiles: ['13800000000'], atUserIds: ['u1'] }), []],
  'in markdown': [{ msgtype: 'markdown', markdown: { title: 't', text: 'hi @u1' }, at: { atUserIds: ['u1'] } }, []],
  'not in the text': [
    textMessage('hi', { atMobiles: ['13800000000'], atUserIds: ['u1'] }),
    ['mention-not-in-text', 'mention-not-in-text'],
  ],
  'without @': [textMessage('call 13800000000', { atMobiles: ['13800000000'] }), ['mention-without-at-sign']],
  'everyone needs no text': [textMessage('hi', { isAtAll: true }), []],
  'everyone includes the others': [textMessage('hi', { isAtAll: true, atUserIds: ['u1'] }), ['mention-moot']],
  'more than 50': [textMessage(many.map((name) => `@${name}`).join(' '), { atUserIds: many }), ['mention-too-many']],
  'overseas, in DingTalk’s format': [textMessage('@+852-12345678', { atMobiles: ['+852-12345678'] }), []],
  'overseas, in another format': [textMessage('@+11234567890', { atMobiles: ['+11234567890'] }), ['mobile-format']],
  'on a link': [{ ...link, at: { isAtAll: true } }, ['mention-ignored']],
  'numbers instead of strings': [textMessage('@13800000000', { atMobiles: [13800000000] }), []],
  'a string instead of a list': [textMessage('@u1', { atUserIds: 'u1' }), ['mention-malformed']],
  'at is a list': [{ ...textMessage('x'), at: [] }, ['mention-malformed']],
  'isAtAll is a number': [textMessage('x', { isAtAll: 1 }), ['mention-malformed']],
  'empty at': [textMessage('x', {}), []],
  'too many images': [
    { msgtype: 'markdown', markdown: { title: 't', text: '![](https://a.example/p) '.repeat(21) } },
    ['images-too-many'],
  ],
};

for (const [name, [body, warnings]] of Object.entries(cases)) {
  test(`mention ${name}`, () =>
    withSimulator({}, async (simulator) => {
      expect(await post(simulator.webhookUrl(DEFAULT_ROBOT), body)).toEqual({ errcode: 0, errmsg: 'ok' });
      expect(simulator.messages[0]?.warnings.map(({ code }) => code)).toEqual(warnings);
    }));
}
