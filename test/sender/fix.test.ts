import { describe, expect, it } from 'vitest';
import { CATALOGUE, type ErrorId, explain, FIXES, type FixId } from '#sender';
import { chooseFix, type FixContext } from '../../sender/src/fix/choose-fix.js';
import { APP, chatbot, conversation, sendTo, useSimulator } from './simulated.js';

const ROBOT = { host: 'oapi.dingtalk.com', messageType: 'text' } as const;
const APP_TARGET = { host: 'oapi.dingtalk.com', appKey: 'k', secret: 's', chatIndex: 2 } as const;

describe('the fix of an error', () => {
  it.each<[ErrorId, FixContext, FixId]>([
    ['keyword-missing', ROBOT, 'add-keyword'],
    ['sign-mismatch', ROBOT, 'use-secret'],
    ['sign-mismatch', { ...ROBOT, secret: '' }, 'use-secret'],
    ['sign-mismatch', { ...ROBOT, secret: 'SECa' }, 'correct-secret'],
    ['sign-mismatch', { ...ROBOT, secret: 'SECa\n' }, 'trim-secret'],
    ['access-token-unknown', ROBOT, 'correct-webhook'],
    ['webhook-blank', ROBOT, 'trim-webhook'],
    ['mention-all-restricted', ROBOT, 'remove-at-all'],
    ['field-missing', ROBOT, 'fill-template'],
    ['field-missing', { ...ROBOT, messageType: 'markdown' }, 'fill-title'],
    ['connection-refused', ROBOT, 'check-network'],
    ['connection-refused', { ...ROBOT, host: '[::1]' }, 'start-simulator'],
    ['parameter-missing', ROBOT, 'check-network'],
    ['parameter-missing', APP_TARGET, 'correct-app'],
    ['tls-wrong-host', APP_TARGET, 'set-api-address'],
    ['path-not-found', APP_TARGET, 'set-api-address'],
    ['app-credentials-wrong', APP_TARGET, 'correct-app'],
    ['app-credentials-wrong', { ...APP_TARGET, appKey: ' k' }, 'trim-app'],
    ['app-credentials-wrong', { ...APP_TARGET, secret: 's\n' }, 'trim-app'],
  ])('%s, %o: %s', (error, context, id) => {
    expect(chooseFix(explain(error), context)).toMatchObject({ id, place: FIXES[id].place });
  });

  it('has the path of the field, including the index in a list', () => {
    const of = (error: ErrorId, context: FixContext) => chooseFix(explain(error), context).path;
    expect(of('keyword-missing', ROBOT)).toEqual(['spec', 'dingtalk', 'chatbot', 'keywords']);
    expect(of('chat-id-of-other-kind', APP_TARGET)).toEqual(['spec', 'dingtalk', 'conversation', 'chatids', 2]);
    expect(of('timestamp-invalid', ROBOT)).toBeUndefined();
  });

  it('has a waiting time if and only if waiting helps', () => {
    for (const { id } of CATALOGUE) {
      const fix = chooseFix(explain(id), {});
      expect(fix.waitMs !== undefined, id).toBe(fix.id === 'wait');
    }
    expect(chooseFix(explain('robot-throttled'), ROBOT)).toEqual({ id: 'wait', place: 'wait', waitMs: 600_000 });
  });

  it('is used by at least one error', () => {
    const contexts: readonly FixContext[] = [
      {},
      ROBOT,
      APP_TARGET,
      { ...ROBOT, secret: ' s' },
      { ...APP_TARGET, appKey: ' ' },
      { ...ROBOT, secret: 's', host: '127.0.0.1', messageType: 'markdown' },
    ];
    const used = new Set(CATALOGUE.flatMap(({ id }) => contexts.map((context) => chooseFix(explain(id), context).id)));
    expect(Object.keys(FIXES).filter((id) => !used.has(id as FixId))).toEqual([]);
  });
});

describe('in results', () => {
  const simulator = useSimulator();

  it('of a chatbot', async () => {
    simulator().updateRobot('a1b2c3d4'.repeat(8), { secret: 'SECx' });
    expect(await sendTo(simulator(), chatbot(simulator()))).toMatchObject([{ error: { fix: { id: 'use-secret' } } }]);
    const [padded] = await sendTo(simulator(), chatbot(simulator(), 'SECx\n'));
    expect(padded?.error).toMatchObject({ id: 'sign-mismatch', fix: { id: 'trim-secret' } });
    expect(Object.keys(padded?.error ?? {}).toSorted()).toEqual(['cause', 'fix', 'id', 'remedy']);
  });

  it('of each chat id', async () => {
    const results = await sendTo(simulator(), conversation([...APP.chatIds.slice(0, 1), 'cidAA==', '']));
    expect(results.map(({ error }) => error?.fix)).toEqual([
      undefined,
      { id: 'use-chat-id', place: 'receiver', path: ['spec', 'dingtalk', 'conversation', 'chatids', 1] },
      { id: 'use-chat-id', place: 'receiver', path: ['spec', 'dingtalk', 'conversation', 'chatids', 2] },
    ]);
  });
});
