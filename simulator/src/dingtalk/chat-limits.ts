import { isObject, type JsonObject } from './fields.js';

/** The maximum lengths; above them chat/send answers 34016 (DingTalk: global error codes). The unit is undocumented; we count characters. */
const LIMITS = {
  content: 5000,
  title: 64,
  text: 5000,
  markdown: 5000,
  single_title: 20,
  single_url: 500,
  btn_json_list: 1000,
};

/** The first field of a conversation message that is too long. */
export function tooLongField(
  msgtype: string,
  msg: JsonObject,
): { readonly field: string; readonly limit: number } | undefined {
  const message = msg[msgtype];
  if (!isObject(message)) return undefined;
  for (const [field, limit] of Object.entries(LIMITS)) {
    if (lengthOf(message[field]) > limit) return { field: `${msgtype}.${field}`, limit };
  }
  return undefined;
}

function lengthOf(value: unknown): number {
  if (value === undefined) return 0;
  return typeof value === 'string' ? value.length : JSON.stringify(value).length;
}
