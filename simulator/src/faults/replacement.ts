import { randomUUID } from 'node:crypto';
import type { Refusal } from '../dingtalk/refusal.js';
import type { Explanation } from '../received-message.js';
import type { TextStyle } from '../text-style.js';
import type { Fault } from './fault.js';
import { namedRefusal } from './named-refusals.js';

/** An answer in place of DingTalk's. */
export interface Replacement {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The part that a caller can read as DingTalk's answer. */
  readonly answer?: { readonly errcode: number; readonly errmsg: string };
  /** What causes this answer in DingTalk; absent for answers that DingTalk itself does not give. */
  readonly explanation?: Explanation;
}

const JSON_TYPE = { 'Content-Type': 'application/json;charset=UTF-8' };
const HTML_TYPE = { 'Content-Type': 'text/html; charset=utf-8' };

/** Undefined for faults that damage the delivery of an answer instead of replacing it. */
export function replacementFor(fault: Fault, style: TextStyle): Replacement | undefined {
  switch (fault.kind) {
    case 'errcode': {
      const { errcode, errmsg, subCode, subMessage } = fault;
      return json(
        { errcode, errmsg },
        { ...(subCode && { sub_code: subCode }), ...(subMessage && { sub_msg: subMessage }) },
      );
    }
    case 'refusal':
      return refused(namedRefusal(fault.refusal, style));
    case 'system-busy':
    case 'system-exception':
      return refused(namedRefusal(fault.kind, style));
    case 'empty':
      return { status: 200, headers: JSON_TYPE, body: '' };
    case 'no-code':
      return { status: 200, headers: JSON_TYPE, body: '{"success":true}' };
    case 'flood-punish': {
      const punish = { status: 1111, wait: 5, source: 'x5', punish: 'deny', uuid: randomUUID().replaceAll('-', '') };
      return { status: 200, headers: JSON_TYPE, body: JSON.stringify(punish) };
    }
    case 'html':
      return {
        status: fault.status ?? 200,
        headers: HTML_TYPE,
        body: '<!doctype html><html><head><title>Access denied</title></head><body><h1>Access denied</h1></body></html>',
      };
    case 'not-json':
      return { status: 200, headers: JSON_TYPE, body: 'ok' };
    case 'http-status':
      return {
        status: fault.status ?? 500,
        headers: { 'Content-Type': 'text/plain' },
        body: 'The upstream server failed.',
      };
    case 'redirect':
      return { status: fault.status ?? 302, headers: { Location: fault.location ?? '/moved' }, body: '' };
    default:
      return undefined;
  }
}

function refused({ errcode, errmsg, extra, why, fix }: Refusal): Replacement {
  return { ...json({ errcode, errmsg }, extra), explanation: { why, fix } };
}

function json(answer: { readonly errcode: number; readonly errmsg: string }, extra: object = {}): Replacement {
  return { status: 200, headers: JSON_TYPE, body: JSON.stringify({ ...answer, ...extra }), answer };
}
