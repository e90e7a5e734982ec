import type { CompileExpression } from '../../go/regexp/regular-expression.js';
import { searchEmptyText } from './empty-text.js';
import type { Requirement } from './selector.js';

/** A condition that cannot hold together with earlier conditions. */
export interface Contradiction {
  readonly index: number;
  /** The earlier condition that alone contradicts it; undefined when it takes several. */
  readonly other: number | undefined;
}

/** The maximum number of tests of expressions on values for one label. Untested values count as possible. */
const MAX_TRIES = 500;
/** The maximum number of conditions that are searched for the contradicting one. */
const MAX_SUSPECTS = 20;

/**
 * The first condition on a label that leaves neither a possible value nor the absence of the label. The conditions must
 * be valid. Takes time linear in their values.
 */
export function findContradiction(
  conditions: readonly Requirement[],
  compile: CompileExpression,
): Contradiction | undefined {
  const stillPossible = start(compile);
  const index = conditions.findIndex((condition) => !stillPossible(condition));
  const last = conditions[index];
  if (!last) return undefined;
  if (index === 1) return { index, other: 0 };
  const suspects = conditions.slice(0, Math.min(index, MAX_SUSPECTS));
  const other = suspects.findIndex((condition) => findContradiction([condition, last], compile));
  return { index, other: other < 0 ? undefined : other };
}

/** Returns a function that adds a condition and reports whether all conditions so far can hold at once. */
function start(compile: CompileExpression): (condition: Requirement) => boolean {
  let absent = false;
  let present = false;
  let allowed: ReadonlySet<string> | undefined;
  let tries = 0;
  const excluded = new Set<string>();
  const searches: ((value: string) => boolean)[] = [];

  const keep = (values: Iterable<string>, test: (value: string) => boolean): void => {
    allowed = new Set([...values].filter(test));
  };
  const take = ({ operator, values = [], regexValue = '' }: Requirement): void => {
    switch (operator) {
      case 'DoesNotExist':
        absent = true;
        return;
      case 'Exists':
        present = true;
        return;
      case 'In': {
        present = true;
        const before = allowed;
        if (before) keep(values, (value) => before.has(value));
        else keep(values, (value) => !excluded.has(value) && searches.every((found) => found(value)));
        return;
      }
      case 'NotIn':
        for (const value of values) excluded.add(value);
        if (allowed && values.some((value) => allowed?.has(value))) keep(allowed, (value) => !excluded.has(value));
        return;
      case 'Match': {
        const found = (value: string): boolean => ++tries > MAX_TRIES || finds(regexValue, value, compile);
        searches.push(found);
        if (searchEmptyText(regexValue, compile) === 'no') present = true;
        if (allowed) keep(allowed, found);
      }
    }
  };
  return (condition) => {
    take(condition);
    return !(absent && present) && allowed?.size !== 0;
  };
}

function finds(regex: string, value: string, compile: CompileExpression): boolean {
  const compiled = compile(regex);
  return 'expression' in compiled && compiled.expression.test(value);
}
