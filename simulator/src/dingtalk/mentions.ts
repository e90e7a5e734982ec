import type { Mentions, MessageContent, Warning } from '../received-message.js';
import { isObject } from './fields.js';
import { visibleStrings } from './visible-strings.js';

const MAX_MENTIONS = 50;

export const NO_MENTIONS: Mentions = { mobiles: [], userIds: [], all: false };

/** Reads `at`. DingTalk ignores mentions that do not have the documented shape, and sends the message without them. */
export function readMentions(at: unknown): { readonly mentions: Mentions; readonly warnings: readonly Warning[] } {
  if (at === undefined || at === null) return { mentions: NO_MENTIONS, warnings: [] };
  if (!isObject(at)) return { mentions: NO_MENTIONS, warnings: [malformed('at')] };
  const warnings: Warning[] = [];
  const list = (name: string): readonly string[] => {
    const value = at[name];
    if (value === undefined || value === null) return [];
    if (Array.isArray(value) && value.every(isName)) return value.map(String);
    warnings.push(malformed(`at.${name}`));
    return [];
  };
  const all = at.isAtAll === true || at.isAtAll === 'true';
  if (!all && ![undefined, null, false, 'false'].includes(at.isAtAll as string)) warnings.push(malformed('at.isAtAll'));
  return { mentions: { mobiles: list('atMobiles'), userIds: list('atUserIds'), all }, warnings };
}

/**
 * Why a mention reaches nobody although DingTalk accepts the message: the text of a text, markdown or card must contain
 * the number or user ID with a leading “@” (DingTalk: custom robot API, `at`).
 */
export function mentionWarnings(mentions: Mentions, content: MessageContent): readonly Warning[] {
  const named = [...mentions.mobiles, ...mentions.userIds];
  if (named.length === 0 && !mentions.all) return [];
  if (!['text', 'markdown', 'card'].includes(content.type)) {
    return [{ code: 'mention-ignored', text: 'Messages of this type cannot mention anyone.' }];
  }
  if (named.length > MAX_MENTIONS) {
    return [
      { code: 'mention-too-many', text: `${named.length} members are mentioned; the maximum is ${MAX_MENTIONS}.` },
    ];
  }
  if (mentions.all) {
    const moot = 'Everyone is mentioned, so individual mentions have no effect.';
    return named.length > 0 ? [{ code: 'mention-moot', text: moot }] : [];
  }
  const visible = visibleStrings(content).join('\n');
  return [...named.flatMap((name) => placeWarning(name, visible)), ...mentions.mobiles.flatMap(mobileWarning)];
}

function placeWarning(name: string, visible: string): readonly Warning[] {
  if (visible.includes(`@${name}`)) return [];
  if (!visible.includes(name))
    return [{ code: 'mention-not-in-text', text: `${name} is not in the text: add “@${name}”.` }];
  return [{ code: 'mention-without-at-sign', text: `${name} is in the text without a leading “@”.` }];
}

function mobileWarning(mobile: string): readonly Warning[] {
  if (/^(1\d{10}|\+\d{1,4}-\d{4,14})$/.test(mobile)) return [];
  return [
    {
      code: 'mobile-format',
      text: `${mobile} is neither a mainland China number nor in the format “+852-12345678”.`,
    },
  ];
}

function isName(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function malformed(field: string): Warning {
  return { code: 'mention-malformed', text: `“${field}” does not have the documented type and has no effect.` };
}
