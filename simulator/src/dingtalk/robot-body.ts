import type { Mentions, MessageContent, Warning } from '../received-message.js';
import { type JsonObject, MissingField } from './fields.js';
import { jsonBody } from './json-body.js';
import { readMentions } from './mentions.js';
import { readRobotContent } from './robot-content.js';

/** The readable parts of a robot message. */
export interface RobotBody {
  readonly json: JsonObject | undefined;
  readonly msgtype: string | undefined;
  /** Undefined for an unknown type, and if a field is missing. */
  readonly content: MessageContent | undefined;
  /** The path of the missing field. */
  readonly missing: string | undefined;
  readonly mentions: Mentions;
  readonly warnings: readonly Warning[];
}

const MAX_IMAGES = 20;

export function readRobotBody(body: Buffer): RobotBody {
  const json = jsonBody(body);
  const msgtype = typeof json?.msgtype === 'string' && json.msgtype !== '' ? json.msgtype.slice(0, 100) : undefined;
  const { mentions, warnings } = readMentions(json?.at);
  const base = { json, msgtype, content: undefined, missing: undefined, mentions, warnings };
  if (json === undefined || msgtype === undefined) return base;
  try {
    const content = readRobotContent(msgtype, json);
    return { ...base, content, warnings: [...warnings, ...imageWarnings(content)] };
  } catch (error) {
    if (error instanceof MissingField) return { ...base, missing: error.field };
    throw error;
  }
}

/** DingTalk recommends at most 20 images in one message (DingTalk: custom robot API, markdown). */
function imageWarnings(content: MessageContent | undefined): readonly Warning[] {
  if (content?.type !== 'markdown' && content?.type !== 'card') return [];
  const images = content.text.match(/!\[[^\]]*\]\(/g)?.length ?? 0;
  return images > MAX_IMAGES
    ? [{ code: 'images-too-many', text: `${images} images; DingTalk recommends at most ${MAX_IMAGES}.` }]
    : [];
}
