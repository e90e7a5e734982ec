import { phrase } from '#core';
import { type ErrorId, explain } from '../catalogue/catalogue.js';
import { chooseFix, type FixContext } from '../fix/choose-fix.js';
import { redact } from '../redact.js';
import type { SendError, SendResult } from '../result.js';
import type { Verdict } from './read-answer.js';

/** Maximum number of characters of DingTalk's message: longer than all known ones. */
const MAX_MESSAGE_LENGTH = 500;

/** Longer than all codes. */
const MAX_CODE_LENGTH = 20;

/** The only function that creates results, so that every result is redacted. */
export function toResult(
  target: SendResult['target'],
  verdict: Verdict,
  durationMs: number,
  secrets: readonly string[],
  context: FixContext,
): SendResult {
  const clean = (text: string) => redact(text, secrets);
  const { outcome, dingtalk, clockSkewMs, answer, waitMs } = verdict;
  const known = waitMs === undefined ? context : { ...context, waitMs };
  const messageId = outcome === 'delivered' && typeof answer?.messageId === 'string' ? answer.messageId : undefined;
  return {
    target: { kind: target.kind, label: clean(target.label) },
    outcome,
    ...(dingtalk && { dingtalk: cleanAnswer(dingtalk, clean) }),
    ...(verdict.error && { error: describe(verdict.error, verdict, known, clean) }),
    durationMs: Math.round(durationMs),
    ...(clockSkewMs !== undefined && { clockSkewMs }),
    ...(messageId !== undefined && { messageId: clean(messageId) }),
  };
}

/** Nothing of a response is trusted: what should be a code may be the echo of a credential. */
function cleanAnswer(
  { code, message, subCode }: NonNullable<SendResult['dingtalk']>,
  clean: (text: string) => string,
): NonNullable<SendResult['dingtalk']> {
  const text = clean(String(code)).slice(0, MAX_CODE_LENGTH);
  return {
    code: text === String(code) ? code : text,
    message: clean(message).slice(0, MAX_MESSAGE_LENGTH),
    ...(subCode !== undefined && { subCode: clean(subCode).slice(0, MAX_CODE_LENGTH) }),
  };
}

function describe(
  error: ErrorId,
  { behind, detail }: Verdict,
  context: FixContext,
  clean: (text: string) => string,
): SendError {
  const entry = explain(error);
  const { cause, remedy } = entry;
  return {
    id: error,
    cause: behind === undefined ? cause : phrase('{cause} {reason}', { cause, reason: explain(behind).cause }),
    remedy,
    fix: chooseFix(entry, context),
    ...(detail !== undefined && { detail: clean(detail) }),
  };
}
