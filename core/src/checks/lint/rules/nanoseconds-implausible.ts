import { phrase } from '../../../text/phrase.js';
import type { Rule } from '../rule.js';

/** Below this a number of nanoseconds was most likely meant as seconds or milliseconds. */
const PLAUSIBLE = 1_000_000;

export const nanosecondsImplausible: Rule = {
  meta: {
    id: 'nanoseconds-implausible',
    family: 'runtime',
    severity: 'warning',
    summary: 'A time in nanoseconds is shorter than a millisecond: seconds were probably meant.',
    fixable: false,
  },
  visit: {
    nanoseconds(place, report) {
      const value = place.node.kind === 'scalar' ? place.node.value : undefined;
      if (typeof value !== 'number' || !Number.isInteger(value) || value <= 0 || value >= PLAUSIBLE) return;
      report({
        place,
        message: phrase(
          'This field counts nanoseconds: {value} is less than a millisecond. Seconds would be `{seconds}`, milliseconds `{milliseconds}`.',
          { value, seconds: `${value}000000000`, milliseconds: `${value}000000` },
        ),
        fixes: [],
      });
    },
  },
};
