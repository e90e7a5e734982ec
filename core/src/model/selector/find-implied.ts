import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import type { Requirement } from './selector.js';

/** A condition that holds whenever another one does. */
export interface Implied {
  readonly index: number;
  readonly by: number;
}

/** Expressions are not tested on longer lists. */
const MAX_TRIES = 50;

/**
 * The conditions on a label that another one implies; of two equal conditions, the later one. The conditions must be
 * valid and without contradiction. Takes time linear in their values, because each is compared only with the strictest
 * of its kind.
 */
export function findImplied(conditions: readonly Requirement[], compile: CompileExpression): readonly Implied[] {
  const strictest = strictestOf(conditions);
  const known = new Map<string, number>();
  return conditions.flatMap((condition, index): readonly Implied[] => {
    const text = canonical(condition);
    const same = known.get(text);
    if (same === undefined) known.set(text, index);
    const by = same ?? impliedBy(condition, index, strictest, compile);
    return by === undefined ? [] : [{ index, by }];
  });
}

/** The conditions that are likely to imply others. */
interface Strictest {
  readonly absent?: number;
  readonly present?: number;
  readonly fewest?: Values;
  readonly mostExcluded?: Values;
}

interface Values {
  readonly index: number;
  readonly values: ReadonlySet<string>;
}

function strictestOf(conditions: readonly Requirement[]): Strictest {
  const lists = (operator: string): readonly Values[] =>
    conditions.flatMap((condition, index) =>
      condition.operator === operator ? [{ index, values: new Set(condition.values) }] : [],
    );
  const first = (operator: string): number | undefined => {
    const index = conditions.findIndex((condition) => condition.operator === operator);
    return index < 0 ? undefined : index;
  };
  const fewest = best(lists('In'), (a, b) => a < b);
  const mostExcluded = best(lists('NotIn'), (a, b) => a > b);
  const absent = first('DoesNotExist');
  // Not a Match: before 2.5.1 it matches alerts without the label, so an Exists next to it has an effect.
  const present = fewest?.index ?? first('Exists');
  return {
    ...(absent !== undefined && { absent }),
    ...(present !== undefined && { present }),
    ...(fewest && { fewest }),
    ...(mostExcluded && { mostExcluded }),
  };
}

function best(lists: readonly Values[], better: (a: number, b: number) => boolean): Values | undefined {
  return lists.reduce<Values | undefined>(
    (found, list) => (found === undefined || better(list.values.size, found.values.size) ? list : found),
    undefined,
  );
}

function impliedBy(
  { operator, values = [], regexValue = '' }: Requirement,
  index: number,
  { absent, present, fewest, mostExcluded }: Strictest,
  compile: CompileExpression,
): number | undefined {
  switch (operator) {
    case 'Exists':
      return present === index ? undefined : present;
    case 'In': {
      if (!fewest || fewest.index === index) return undefined;
      const own = new Set(values);
      return [...fewest.values].every((value) => own.has(value)) ? fewest.index : undefined;
    }
    case 'NotIn':
      if (absent !== undefined) return absent;
      if (fewest && !values.some((value) => fewest.values.has(value))) return fewest.index;
      if (mostExcluded && mostExcluded.index !== index && values.every((value) => mostExcluded.values.has(value)))
        return mostExcluded.index;
      return undefined;
    case 'Match': {
      if (!fewest || fewest.values.size > MAX_TRIES) return undefined;
      const found = searchOf(regexValue, compile);
      return found && [...fewest.values].every(found) ? fewest.index : undefined;
    }
    default:
      return undefined;
  }
}

function searchOf(regex: string, compile: CompileExpression): ((value: string) => boolean) | undefined {
  const compiled = compile(regex);
  return 'expression' in compiled ? (value) => compiled.expression.test(value) : undefined;
}

/** The same text for all equivalent conditions. */
function canonical({ operator, values = [], regexValue = '' }: Requirement): string {
  return JSON.stringify([operator, operator === 'Match' ? regexValue : [...new Set(values)].sort()]);
}
