import { type Phrase, phrase } from '../../text/phrase.js';
import type { DurationProblem } from './parse-go-duration.js';

/** What is wrong with a duration, as part of a sentence. */
export function describeDurationProblem({ code, fragment }: DurationProblem): Phrase {
  if (code === 'missing-unit')
    return phrase('a number in it has no unit; the units are `h`, `m`, `s`, `ms`, `us` and `ns`');
  if (code === 'unknown-unit')
    return phrase('there is no unit “{unit}”; the units are `h`, `m`, `s`, `ms`, `us` and `ns`, days are `24h`', {
      unit: fragment,
    });
  return fragment === ''
    ? phrase('it is empty')
    : phrase('it must be numbers, each with a unit, such as `1h30m`, and stay below 292 years');
}
