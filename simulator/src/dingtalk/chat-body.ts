import type { MessageContent } from '../received-message.js';
import { readChatContent } from './chat-content.js';
import { isObject, type JsonObject, MissingField } from './fields.js';
import { jsonBody } from './json-body.js';

/** The readable parts of a conversation message. */
export interface ChatBody {
  readonly json: JsonObject | undefined;
  /** The object with `msgtype`: `msg`, or in the older flat form the body itself. */
  readonly msg: JsonObject | undefined;
  readonly msgtype: string | undefined;
  /** Undefined for an unknown type, and if a field is missing. */
  readonly content: MessageContent | undefined;
  /** The path of the missing field below `msg`. */
  readonly missing: string | undefined;
}

export function readChatBody(body: Buffer): ChatBody {
  const json = jsonBody(body);
  const msg = json === undefined ? undefined : messageOf(json);
  const msgtype = typeof msg?.msgtype === 'string' && msg.msgtype !== '' ? msg.msgtype.slice(0, 100) : undefined;
  const base = { json, msg, msgtype, content: undefined, missing: undefined };
  if (msg === undefined || msgtype === undefined) return base;
  try {
    return { ...base, content: readChatContent(msgtype, msg) };
  } catch (error) {
    if (error instanceof MissingField) return { ...base, missing: error.field };
    throw error;
  }
}

function messageOf(json: JsonObject): JsonObject | undefined {
  if (json.msg === undefined && typeof json.msgtype === 'string') return json;
  return isObject(json.msg) ? json.msg : undefined;
}
