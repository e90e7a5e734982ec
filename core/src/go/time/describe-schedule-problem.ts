import { type Phrase, phrase } from '../../text/phrase.js';
import { describeDurationProblem } from './describe-duration-problem.js';
import { FIELD_BOUNDS } from './parse-schedule-field.js';
import type { ScheduleField } from './schedule.js';
import type { FieldProblem, ScheduleProblem } from './schedule-problem.js';
import { zoneUnknown } from './zone-unknown.js';

/** Describes what is wrong with a schedule and what to write instead, in whole sentences. */
export function describeScheduleProblem(problem: ScheduleProblem): Phrase {
  switch (problem.code) {
    case 'empty':
      return phrase('The schedule is empty.');
    case 'zone-alone':
      return phrase('Add a space and five fields after the time zone: `{zone} 0 9 * * *`.', {
        zone: problem.fragment,
      });
    case 'zone-unknown':
      return zoneUnknown(problem.fragment);
    case 'descriptor-unknown':
      return phrase(
        'Unknown schedule “{name}”. Use `@hourly`, `@daily`, `@weekly`, `@monthly`, `@yearly`, or `@every` with a duration.',
        { name: problem.fragment },
      );
    case 'interval-invalid':
      return phrase('`@every` needs a Go duration such as `90m`. “{text}” is not one: {reason}.', {
        text: problem.fragment,
        reason: describeDurationProblem(problem.problem),
      });
    case 'field-count':
      return phrase(
        'A schedule has five fields (minute, hour, day of the month, month, day of the week), not {count}. There is no field for seconds or years.',
        { count: problem.found },
      );
    default:
      return describeFieldProblem(problem);
  }
}

function describeFieldProblem({ code, field, fragment }: FieldProblem): Phrase {
  const { min, max } = FIELD_BOUNDS[field];
  const args = { field: fieldName(field), text: fragment, min, max };
  switch (code) {
    case 'not-a-number':
      return fragment === ''
        ? phrase('In the field for the {field}, a number is missing.', args)
        : phrase('In the field for the {field}, “{text}” is neither a number from {min} to {max} nor a name.', args);
    case 'step-negative':
      return phrase('In the field for the {field}, the step {text} is negative.', args);
    case 'step-zero':
      return phrase('In the field for the {field}, the step of `{text}` is zero.', args);
    case 'too-many-hyphens':
      return phrase(
        'In the field for the {field}, `{text}` has more than one hyphen. Put commas between ranges.',
        args,
      );
    case 'too-many-slashes':
      return phrase('In the field for the {field}, `{text}` has more than one slash.', args);
    case 'below-minimum':
      return phrase('In the field for the {field}, `{text}` goes below {min}.', args);
    case 'above-maximum':
      return field === 'dayOfWeek'
        ? phrase('In the field for the {field}, `{text}` goes beyond {max}. Sunday is 0.', args)
        : phrase('In the field for the {field}, `{text}` goes beyond {max}.', args);
    case 'range-backwards':
      return phrase(
        'In the field for the {field}, `{text}` runs backwards. Write two ranges, up to {max} and from {min}.',
        args,
      );
  }
}

function fieldName(field: ScheduleField): Phrase {
  switch (field) {
    case 'minute':
      return phrase('minute');
    case 'hour':
      return phrase('hour');
    case 'dayOfMonth':
      return phrase('day of the month');
    case 'month':
      return phrase('month');
    case 'dayOfWeek':
      return phrase('day of the week');
  }
}
