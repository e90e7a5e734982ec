import { describe, expect, it } from 'vitest';
import { receiverAt } from '../../../client/src/features/preview/cursor-receiver.js';
import { MATCHES } from './preview-fixture.js';

describe('receiverAt', () => {
  it.each([
    [0, 'critical-metrics'],
    [15, 'critical-metrics'],
    [17, undefined],
    [20, 'everything'],
    [99, undefined],
  ])('line %i: %s', (line, name) => expect(receiverAt(MATCHES.receivers, { line, character: 0 })).toBe(name));

  it('is undefined without a cursor', () => expect(receiverAt(MATCHES.receivers, undefined)).toBeUndefined());
});
