import { type Call, type MessageDraft, type Route, refused, type World } from '../dingtalk/call.js';
import { unknownPath } from '../dingtalk/protocol-refusals.js';
import type { OutgoingAnswer } from '../faults/delivery.js';
import type { Fault } from '../faults/fault.js';
import { type Replacement, replacementFor } from '../faults/replacement.js';

export interface Judgement {
  /** DingTalk's verdict, whether or not it reaches the caller; absent if a fault replaced it by something else. */
  readonly verdict?: { readonly errcode: number; readonly errmsg: string };
  /** Absent at paths that receive no messages. */
  readonly message?: MessageDraft;
  readonly outgoing: OutgoingAnswer;
}

/** DingTalk's answer to a call, or its replacement by a fault. */
export function judge(route: Route | undefined, call: Call, world: World, fault: Fault | undefined): Judgement {
  const replacement = fault === undefined ? undefined : replacementFor(fault, world.style);
  if (fault !== undefined && replacement !== undefined) {
    const message = overheard(route, call, world, fault, replacement);
    return {
      outgoing: replacement,
      ...(replacement.answer && { verdict: replacement.answer }),
      ...(message && { message }),
    };
  }
  const { answer, message } = route === undefined ? refused(unknownPath(call.path)) : route.respond(call, world);
  return { verdict: answer, outgoing: jsonAnswer(answer), ...(message && { message }) };
}

function overheard(
  route: Route | undefined,
  call: Call,
  world: World,
  fault: Fault,
  { answer, explanation }: Replacement,
): MessageDraft | undefined {
  const facts = route?.overhear?.(call, world);
  if (facts === undefined) return undefined;
  const injected = {
    why: `A fault was injected: ${fault.kind}.`,
    fix: 'Remove the fault, or send again after its last use.',
  };
  return {
    ...facts,
    accepted: false,
    explanation: explanation ?? injected,
    ...(answer && { answer: { errcode: answer.errcode, errmsg: answer.errmsg } }),
  };
}

function jsonAnswer(answer: object): OutgoingAnswer {
  return { status: 200, headers: { 'Content-Type': 'application/json;charset=UTF-8' }, body: JSON.stringify(answer) };
}
