import { isJsonObject, type Json, type JsonObject } from '#core';
import { type ErrorId, explainRejection } from '../catalogue/catalogue.js';
import type { Outcome, SendResult } from '../result.js';

/** The result of one request. Not yet redacted. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly error?: ErrorId;
  /** The failure behind `error`, whose cause is added to that of `error`. */
  readonly behind?: ErrorId;
  readonly detail?: string;
  readonly dingtalk?: NonNullable<SendResult['dingtalk']>;
  readonly clockSkewMs?: number;
  /** How long to wait before sending again, if the exact time is known. */
  readonly waitMs?: number;
  /** The response to a delivered message. */
  readonly answer?: JsonObject;
}

/**
 * Interprets a response. DingTalk returns HTTP status 200 for errors too, so only `errcode` counts; `0` may be a string. A
 * gateway with flood protection returns `status` and `punish` instead.
 */
export function readAnswer(status: number, body: string): Verdict {
  const answer = parseObject(body);
  const code = answer?.errcode;
  if (answer !== undefined && isCode(code)) return readCode(answer, code, status);
  if (answer !== undefined && typeof answer.punish === 'string') {
    const message = `status ${String(answer.status)}, ${answer.punish}`;
    const flood = typeof answer.status === 'number' ? answer.status : String(answer.status);
    return { outcome: 'refused', error: 'flood-protection', dingtalk: { code: flood, message } };
  }
  if (status === 407) return { outcome: 'failed', error: 'proxy-authentication-required', detail: 'HTTP 407' };
  if (status >= 300 && status < 400) return { outcome: 'unknown', error: 'redirected', detail: `HTTP ${status}` };
  if (status !== 200) return { outcome: 'unknown', error: 'http-status', detail: `HTTP ${status}` };
  return { outcome: 'unknown', error: describeBody(body, answer) };
}

function readCode(answer: JsonObject, code: number | string, status: number): Verdict {
  if (Number(code) === 0) {
    if (status === 200) return { outcome: 'delivered', answer };
    return { outcome: 'unknown', error: 'http-status', detail: `HTTP ${status}` };
  }
  const message = typeof answer.errmsg === 'string' ? answer.errmsg : '';
  const subCode = Number(code) === 88 ? readSubCode(answer, message) : undefined;
  return {
    outcome: 'refused',
    error: explainRejection(code, message, subCode),
    dingtalk: { code: Number(code), message, ...(subCode !== undefined && { subCode }) },
  };
}

/** Errcode 88 wraps another error, whose code is in `sub_code` and in the message. */
function readSubCode(answer: JsonObject, message: string): string | undefined {
  if (isCode(answer.sub_code)) return String(answer.sub_code);
  return /subcode=(-?\d+)/.exec(message)?.[1];
}

function describeBody(body: string, answer: JsonObject | undefined): ErrorId {
  if (answer !== undefined) return 'answer-without-code';
  if (body.trim() === '') return 'answer-empty';
  return /^\s*</.test(body) ? 'answer-html' : 'answer-not-json';
}

function isCode(value: unknown): value is number | string {
  return typeof value === 'number' || (typeof value === 'string' && /^-?\d+$/.test(value));
}

function parseObject(body: string): JsonObject | undefined {
  try {
    const value = JSON.parse(body) as Json;
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
