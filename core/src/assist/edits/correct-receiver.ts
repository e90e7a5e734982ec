import type { TextEdit } from '../../model/finding/finding.js';
import { placeAt } from '../../model/read/fields.js';
import { indexLines } from '../../text/line-index.js';
import type { Range } from '../../text/range.js';
import { type OffsetEdit, replaceValue } from '../../yaml/edit.js';
import { isJsonText, toJsonEdit } from '../../yaml/json-edit.js';
import { toJson } from '../../yaml/node.js';
import { items, type Place, presentMember } from '../../yaml/place.js';
import { setAt } from '../../yaml/set-at.js';
import { writeFlow } from '../../yaml/write-yaml.js';
import { type FoundReceiver, findReceiver, type WantedReceiver } from './find-receiver.js';
import { shiftEdit, toTextEdits } from './stream-edits.js';

/** A change to a receiver that DingTalk’s answer to a test message asks for. */
export type ReceiverCorrection =
  /** Each of the robot’s messages must contain one of its keywords. */
  | { readonly kind: 'add-keyword'; readonly keyword: string }
  | { readonly kind: 'remove-at-all' }
  /** Replaces the chat id at the index. */
  | { readonly kind: 'set-chat-id'; readonly index: number; readonly chatId: string };

/**
 * Corrects a receiver in its stream. Undefined when the receiver or chat id is missing, or the edit would be ambiguous.
 */
export function correctReceiver(
  stream: string,
  wanted: WantedReceiver,
  correction: ReceiverCorrection,
): readonly TextEdit[] | undefined {
  const receiver = findReceiver(stream, wanted);
  const edit = receiver && editFor(receiver, correction);
  return edit && toTextEdits(stream, [shiftEdit(edit, receiver.offset)]);
}

function editFor(receiver: FoundReceiver, correction: ReceiverCorrection): OffsetEdit | undefined {
  const edit = yamlEditFor(receiver, correction);
  return edit && isJsonText(receiver.text) ? toJsonEdit(receiver.text, edit) : edit;
}

function yamlEditFor({ dingtalk, text }: FoundReceiver, correction: ReceiverCorrection): OffsetEdit | undefined {
  const chatbot = presentMember(dingtalk, 'chatbot');
  switch (correction.kind) {
    case 'remove-at-all':
      return chatbot && setAt(text, chatbot, ['atAll'], false);
    case 'add-keyword':
      return chatbot && addKeyword(text, chatbot, correction.keyword);
    case 'set-chat-id': {
      const list = placeAt(dingtalk, 'conversation', 'chatids');
      const item = list && items(list)[correction.index];
      return item?.node.kind === 'scalar' ? replaceValue(item, writeFlow(correction.chatId)) : undefined;
    }
  }
}

function addKeyword(text: string, chatbot: Place, keyword: string): OffsetEdit | undefined {
  const list = presentMember(chatbot, 'keywords');
  const last = list && items(list).at(-1);
  if (list?.node.kind !== 'sequence' || last === undefined) return setAt(text, chatbot, ['keywords'], [keyword]);
  const { start, end, kind } = last.node;
  const within = start >= list.node.start && end <= list.node.end;
  if (kind === 'scalar' && within && list.node.flow) return { start: end, end, newText: `, ${writeFlow(keyword)}` };
  const head = /(?:^|\n)([ \t]*-[ \t]+)$/.exec(text.slice(0, start))?.[1];
  if (kind === 'scalar' && within && head !== undefined && last.node.style !== 'block') {
    const newline = text[text.indexOf('\n') - 1] === '\r' ? '\r\n' : '\n';
    // A comment after the last keyword stays with that keyword.
    const lineEnd = end + (/^[^\r\n]*/.exec(text.slice(end))?.[0].length ?? 0);
    return { start: lineEnd, end: lineEnd, newText: `${newline}${head}${writeFlow(keyword)}` };
  }
  return setAt(text, chatbot, ['keywords'], [...items(list).map(({ node }) => toJson(node)), keyword]);
}

/** The place of a field of a receiver, by its path from the root of the object; its nearest existing ancestor if it is missing. */
export function receiverField(
  stream: string,
  wanted: WantedReceiver,
  path: readonly (string | number)[],
): Range | undefined {
  const receiver = findReceiver(stream, wanted);
  if (!receiver) return undefined;
  let place = receiver.root;
  for (const step of path) {
    const next = typeof step === 'number' ? items(place)[step] : presentMember(place, step);
    if (!next) break;
    place = next;
  }
  const { start, end } = place.node;
  const shown = place === receiver.root ? start : end;
  return indexLines(stream).rangeOf(receiver.offset + start, receiver.offset + shown);
}
