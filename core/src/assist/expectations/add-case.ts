import { readExpectations } from '../../checks/expectations/read-expectations.js';
import type { TextEdit } from '../../model/finding/finding.js';
import { indexLines } from '../../text/line-index.js';
import type { Range } from '../../text/range.js';
import { appendItem, type OffsetEdit } from '../../yaml/edit.js';
import { isJsonText, toJsonEdit } from '../../yaml/json-edit.js';
import { items, presentMember, rootPlace } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import { setAt } from '../../yaml/set-at.js';
import { toTextEdit } from '../edits/stream-edits.js';
import { caseJson, caseLines, caseMembers, headLines, type NewCase, type NewTest } from './write-case.js';

export interface AddedCase {
  readonly edit: TextEdit;
  /** The whole text after the edit. */
  readonly text: string;
  readonly index: number;
  readonly name: string;
  /** The range of the name in the text after the edit. */
  readonly range: Range;
}

/**
 * Adds a case at the end of a routing test, in its style and with its comments. A name that another case has gets a number.
 *
 * @param head the rest of the test, for a text without one
 * @returns undefined when the text cannot be read, or has no unambiguous place for the case
 */
export function addCase(text: string, given: NewCase, head: NewTest): AddedCase | undefined {
  const taken = new Set(readExpectations(text).expectations.cases.map(({ name }) => name));
  const added = { ...given, name: freeName(given.name, taken) };
  const edit = editOf(text, added, head);
  if (!edit) return undefined;
  const after = text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
  const { cases } = readExpectations(after).expectations;
  const last = cases.at(-1);
  if (last?.name !== added.name) return undefined;
  return {
    edit: toTextEdit(edit, indexLines(text)),
    text: after,
    index: cases.length - 1,
    name: last.name,
    range: last.range,
  };
}

function editOf(text: string, added: NewCase, head: NewTest): OffsetEdit | undefined {
  const { root: node, problems } = readDocument(text);
  if (problems.length > 0) return undefined;
  if (!node) return newTest(text, added, head);
  if (node.kind !== 'mapping') return undefined;
  const root = rootPlace(node);
  const cases = presentMember(root, 'cases');
  const last = cases && items(cases).at(-1);
  const isFlow = cases?.node.kind === 'sequence' && cases.node.flow;
  const edit = last
    ? appendItem(text, last, isFlow ? caseMembers(added) : caseLines(added))
    : setAt(text, root, ['cases'], [caseJson(added)]);
  return edit && isJsonText(text) ? toJsonEdit(text, edit) : edit;
}

/** The text has nothing but comments. */
function newTest(text: string, added: NewCase, head: NewTest): OffsetEdit {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const lead = text === '' || /[\r\n]$/.test(text) ? '' : newline;
  const lines = caseLines(added).map((line, index) => `  ${index === 0 ? '- ' : '  '}${line}`);
  const newText = `${lead}${[...headLines(head), ...lines].join(newline)}${newline}`;
  return { start: text.length, end: text.length, newText };
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const tried = number === 1 ? name : `${name} (${number})`;
    if (!taken.has(tried)) return tried;
  }
}
