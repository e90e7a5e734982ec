import { type Phrase, phrase } from '../../text/phrase.js';
import type { DurationProblem } from './parse-go-duration.js';

/** Describes what is wrong with a duration, as a part of a sentence. */
export function describeDurationProblem({ code, fragment }: DurationProblem): Phrase {
  if (code === 'missing-unit')
    return phrase('a number in it has no unit; the units are `h`, `m`, `s`, `ms`, `us` and `ns`');
  if (code === 'unknown-unit')
    return phrase('unknown unit “{unit}”; the units are `h`, `m`, `s`, `ms`, `us` and `ns`, and a day is `24h`', {
      unit: fragment,
    });
  return fragment === ''
    ? phrase('it is empty')
    : phrase('it must consist of numbers with units, such as `1h30m`, and be less than 292 years');
}
