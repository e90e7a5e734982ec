import { phrase } from '../../../text/phrase.js';
import type { Rule } from '../rule.js';

/** A smaller number of nanoseconds was probably meant as seconds or milliseconds. */
const PLAUSIBLE = 1_000_000;

export const nanosecondsImplausible: Rule = {
  meta: {
    id: 'nanoseconds-implausible',
    family: 'runtime',
    severity: 'warning',
    summary: 'A time in nanoseconds is shorter than a millisecond; it was probably meant in seconds.',
    fixes: 'none',
  },
  visit: {
    nanoseconds(place, report) {
      const value = place.node.kind === 'scalar' ? place.node.value : undefined;
      if (typeof value !== 'number' || !Number.isInteger(value) || value <= 0 || value >= PLAUSIBLE) return;
      report({
        place,
        message: phrase(
          'This field is in nanoseconds: {value} is less than a millisecond. In seconds it would be `{seconds}`, in milliseconds `{milliseconds}`.',
          { value, seconds: `${value}000000000`, milliseconds: `${value}000000` },
        ),
        fixes: [],
      });
    },
  },
};
