import { distance } from 'fastest-levenshtein';
import { expect, test } from 'vitest';
import { REFUSAL_NAMES } from '#simulator';
import { translator } from '../../simulator/src/page/words/translate.js';
import { withSimulator } from './call.js';

/** A request to the control API, and its error. */
const cases: Readonly<Record<string, readonly [request: string, body: unknown, error: string]>> = {
  'not a list': ['PUT robots', {}, '“body” must be a list.'],
  'a missing field': ['PUT robots', [{ accessToken: 't' }, {}], '“[1].accessToken” is missing.'],
  'an unknown field': ['PUT robots', [{ accessToken: 't', keyword: [] }], '“[0].keyword” is not a known field.'],
  'an empty credential': ['PUT robots', [{ accessToken: '' }], '“[0].accessToken” is empty.'],
  'a wrong type in a list': [
    'PUT robots',
    [{ accessToken: 't', keywords: [1] }],
    '“[0].keywords[0]” must be a string.',
  ],
  'too many keywords': [
    'PUT robots',
    [{ accessToken: 't', keywords: Array.from({ length: 11 }, String) }],
    '“[0].keywords” has more than 10 entries.',
  ],
  'one of several values': [
    'PUT robots',
    [{ accessToken: 't', state: 'asleep' }],
    '“[0].state” must be one of active, disabled, disbanded, not-in-group.',
  ],
  'a number or a keyword': [
    'POST robots',
    { ratePerMinute: 'twenty' },
    '“ratePerMinute” must be a whole number or “unlimited”.',
  ],
  'a negative number': ['POST robots', { ratePerMinute: -1 }, '“ratePerMinute” must be at least 0 or “unlimited”.'],
  'a field of a fault of a robot': [
    'POST robots',
    { fault: { kind: 'html', status: 99 } },
    '“fault.status” must be at least 200.',
  ],
  'an address': [
    'POST robots',
    { ipAllow: ['10.0.0.0/33'] },
    '“10.0.0.0/33” is neither an IP address nor a CIDR range.',
  ],
  'the name of an error': [
    'POST faults',
    { fault: { kind: 'refusal', refusal: 'keywrod' } },
    `“keywrod” is not the name of an error. The names, nearest first: “${nearestTo('keywrod')}”.`,
  ],
  'a time for ever': ['POST faults', { fault: { kind: 'slow', ms: 600_001 } }, '“fault.ms” must be at most 600000.'],
  'a missing kind of fault': ['POST faults', { fault: {} }, '“fault.kind” is missing.'],
  'an unknown kind of fault': [
    'POST faults',
    { fault: { kind: 'earthquake' } },
    '“fault.kind” is not a known kind of fault.',
  ],
  'a field of another kind of fault': [
    'POST faults',
    { fault: { kind: 'empty', status: 500 } },
    '“fault.status” is not a known field.',
  ],
  'a fault that is not an object': ['POST faults', { fault: 'empty' }, '“fault” must be an object.'],
  times: ['POST faults', { fault: { kind: 'empty' }, times: -1 }, '“times” must be at least 0.'],
  'settings of the simulator': ['PATCH settings', { style: 5 }, '“style” must be one of 1, 2, 3, 4.'],
  'a flag': ['PATCH settings', { acceptUnknown: 'yes' }, '“acceptUnknown” must be true or false.'],
};

for (const [name, [call, body, error]] of Object.entries(cases)) {
  test(`the error for ${name}`, () =>
    withSimulator({}, async (simulator) => {
      const [method = '', path] = call.split(' ');
      const headers = { 'Content-Type': 'application/json' };
      const response = await fetch(`${simulator.url}/_simulator/${path}`, {
        method,
        headers,
        body: JSON.stringify(body),
      });
      expect([response.status, await response.json()]).toEqual([400, { error }]);
      expect(translator('zh-cn')(error)).toMatch(/[\u4e00-\u9fff]/);
    }));
}

test('the names of errors begin with the one that was meant', () => {
  expect(nearestTo('keywrod')).toMatch(/^keyword”, “/);
  expect(nearestTo('robot-disable')).toMatch(/^robot-disabled”, “/);
});

/** All names of errors, the nearest first. */
function nearestTo(name: string): string {
  return REFUSAL_NAMES.toSorted((a, b) => distance(name, a) - distance(name, b)).join('”, “');
}

test('programs that embed the simulator get the same errors', () =>
  withSimulator({}, async (simulator) => {
    expect(() => simulator.addRobot({ accessToken: 't', ratePerMinute: Number.NaN })).toThrow(
      new RangeError('“ratePerMinute” must be a whole number or “unlimited”.'),
    );
    expect(() => simulator.addApp({ appKey: '', appSecret: 's', chatIds: [] })).toThrow(
      new RangeError('“appKey” is empty.'),
    );
  }));
