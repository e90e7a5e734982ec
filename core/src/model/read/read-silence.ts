import type { LineIndex } from '../../text/line-index.js';
import { type Place, presentMember, stringAt } from '../../yaml/place.js';
import type { CommonFacts, SilenceFacts } from '../facts.js';
import { hiddenAround } from '../unknown/unknown-at.js';
import { unknownBelow } from '../unknown/unknown-facts.js';
import { flagAt, placeAt } from './fields.js';
import { rangeOf } from './range-of.js';
import { readPlacedSelector } from './read-placed-selector.js';

const TIMES = ['enabled', 'schedule', 'startsAt', 'duration'];

export function readSilence(common: CommonFacts, root: Place, lines: LineIndex): SilenceFacts {
  const spec = presentMember(root, 'spec');
  const time = (field: string): Place | undefined => placeAt(spec, field);
  return {
    ...common,
    kind: 'Silence',
    times: {
      enabled: flagAt(spec, 'enabled'),
      schedule: stringAt(time('schedule')),
      startsAt: stringAt(time('startsAt')),
      duration: stringAt(time('duration')),
    },
    unknownTimes: TIMES.flatMap((field) => unknownBelow(common, 'spec', field)),
    timesRange: rangeOf(lines, time('schedule'), time('startsAt'), time('duration'), spec, root),
    matcher: readPlacedSelector(hiddenAround(spec, time('matcher')), lines),
  };
}
