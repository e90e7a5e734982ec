import { distance } from 'fastest-levenshtein';
import * as validators from '../../generated/validators.js';
import type { Fault, FaultRule } from '../faults/fault.js';
import { REFUSAL_NAMES } from '../faults/named-refusals.js';
import { readShape } from './read-shape.js';

/** A fault and the requests that it is for. */
export interface FaultEntry {
  readonly fault: Fault;
  readonly rule: FaultRule;
}

type JsonEntry = Omit<FaultRule, 'times'> & { readonly fault: Fault; readonly times?: number | null };

/** `{fault, when?, times?}`; `times: null` stands for infinity, which JSON cannot express. @throws {RangeError} */
export function readFaultEntry(value: unknown): FaultEntry {
  return toEntry(readShape<JsonEntry>(validators.faultEntry, value));
}

/** @throws {RangeError} */
export function readFaultEntries(value: unknown): readonly FaultEntry[] {
  return readShape<readonly JsonEntry[]>(validators.faultEntries, value).map(toEntry);
}

/** The code defines the names; a schema would repeat them. @throws {RangeError} */
export function checkErrorName(fault: Fault | null | undefined): void {
  if (fault?.kind !== 'refusal' || REFUSAL_NAMES.includes(fault.refusal)) return;
  const { refusal } = fault;
  const nearest = REFUSAL_NAMES.toSorted((a, b) => distance(refusal, a) - distance(refusal, b));
  throw new RangeError(
    `“${refusal}” is not the name of an error. The names, nearest first: “${nearest.join('”, “')}”.`,
  );
}

function toEntry({ fault, when, times }: JsonEntry): FaultEntry {
  checkErrorName(fault);
  return {
    fault,
    rule: { ...(when && { when }), ...(times !== undefined && { times: times ?? Number.POSITIVE_INFINITY }) },
  };
}
