import { isJsonObject } from '../../yaml/object.js';
import { recordsIn } from './read-record.js';

/** How many records a page of a search has, and how many there are on all pages. */
export interface SearchPage {
  readonly count: number;
  readonly total: number;
}

/** Undefined: the text is no answer of KubeSphere's search. */
export function searchPage(text: string): SearchPage | undefined {
  const value = parse(text);
  if (!isJsonObject(value) || !Array.isArray(value.items)) return undefined;
  const found = recordsIn(value);
  return found && { count: found.items.length, total: found.total };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
