import { toWellFormed } from '#core';

/** A JSON value that is cut. */
type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

/** What of a list is left out. */
export interface Cut {
  /** The path of the list in the report, such as `alerts` or `files[0].diagnostics`. */
  readonly at: string;
  readonly shown: number;
  readonly total: number;
}

export interface BoundReport {
  readonly report: Value;
  readonly cuts: readonly Cut[];
}

/** The most characters of one string, such as a message; more of it is of no use to a reader. */
const LONGEST = 8000;

/** Cuts the longest lists of a report until it has at most so many characters as JSON. Their first entries stay. */
export function boundReport(report: unknown, most: number): BoundReport {
  let value = shortenStrings(report as Value);
  const cuts = new Map<string, Cut>();
  for (;;) {
    const size = JSON.stringify(value).length;
    const longest = size > most ? longestList(value) : undefined;
    if (!longest) return { report: value, cuts: [...cuts.values()] };
    const { steps, list, size: own } = longest;
    // half of it at most: then another list may be longer. At least one entry goes, and one stays.
    const share = Math.max(0.5, 1 - (size - most) / own);
    const shown = Math.max(1, Math.min(list.length - 1, Math.floor(list.length * share)));
    const at = pathOf(steps);
    cuts.set(at, { at, shown, total: cuts.get(at)?.total ?? list.length });
    value = replace(value, steps, list.slice(0, shown));
    // an entry that is left out has no lists
    for (const [path] of cuts)
      if (path.startsWith(`${at}[`) && Number(/^\d+/.exec(path.slice(at.length + 1))) >= shown) cuts.delete(path);
  }
}

type Steps = readonly (string | number)[];

interface Longest {
  readonly steps: Steps;
  readonly list: readonly Value[];
  readonly size: number;
}

/** The list with the most characters that has at least two entries, and none inside it that holds most of them. */
function longestList(value: Value): Longest | undefined {
  let best: Longest | undefined;
  const visit = (part: Value, steps: Steps): number => {
    if (typeof part !== 'object' || part === null) return JSON.stringify(part).length;
    if (Array.isArray(part)) {
      const entries: readonly Value[] = part;
      const sizes = entries.map((entry, index) => visit(entry, [...steps, index]));
      const size = sizes.reduce((sum, each) => sum + each + 1, 1);
      if (entries.length > 1 && size > (best?.size ?? 0) * (contains(steps, best?.steps) ? 2 : 1))
        best = { steps, list: entries, size };
      return size;
    }
    return Object.entries(part).reduce((sum, [key, inner]) => sum + key.length + 4 + visit(inner, [...steps, key]), 2);
  };
  visit(value, []);
  return best;
}

function contains(outer: Steps, inner: Steps | undefined): boolean {
  return inner !== undefined && outer.every((step, index) => inner[index] === step);
}

function replace(value: Value, [step, ...rest]: Steps, by: Value): Value {
  if (step === undefined) return by;
  if (Array.isArray(value))
    return value.map((entry: Value, index) => (index === step ? replace(entry, rest, by) : entry));
  const object = value as Readonly<Record<string, Value>>;
  return { ...object, [step]: replace(object[step] ?? null, rest, by) };
}

function pathOf(steps: Steps): string {
  return steps
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

function shortenStrings(value: Value): Value {
  if (typeof value === 'string') return value.length > LONGEST ? `${toWellFormed(value.slice(0, LONGEST))}…` : value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(shortenStrings);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortenStrings(inner)]));
}
