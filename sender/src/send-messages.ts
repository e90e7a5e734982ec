import type { Message } from '#core';
import type { SendResult } from './result.js';
import { send } from './send.js';
import type { SendOptions, Target } from './types.js';

/** The result of one of several messages. */
export interface PartResult extends SendResult {
  /** Counts from 1. */
  readonly part: number;
  readonly parts: number;
}

/**
 * Sends messages one after the other with {@link send}. If a message was not certainly delivered to a robot or chat, the
 * messages after it are not sent there, so the last result of each target shows where it stopped. Never rejects.
 */
export async function sendMessages(
  target: Target,
  messages: readonly Message[],
  options: SendOptions = {},
): Promise<readonly PartResult[]> {
  const results: PartResult[] = [];
  // indexes, in the target's list, of the chats that still receive messages
  let open = target.kind === 'chatbot' ? [0] : target.chatIds.map((_, index) => index);
  for (const [index, message] of messages.entries()) {
    if (open.length === 0) break;
    const places = open;
    const answers = await send(narrowed(target, places), message, options);
    results.push(
      ...answers.map((answer) => ({ ...withOwnPlace(answer, places), part: index + 1, parts: messages.length })),
    );
    open = places.filter((_, place) => answers[place]?.outcome === 'delivered');
  }
  return results;
}

function narrowed(target: Target, places: readonly number[]): Target {
  if (target.kind === 'chatbot') return target;
  return { ...target, chatIds: places.map((place) => target.chatIds[place] ?? '') };
}

/** A fix has the index of the chat in the list that was sent to, which may be a part of the receiver's list. */
function withOwnPlace(answer: SendResult, places: readonly number[]): SendResult {
  const { error } = answer;
  const last = error?.fix.path?.at(-1);
  if (!error || typeof last !== 'number') return answer;
  const path = [...(error.fix.path ?? []).slice(0, -1), places[last] ?? last];
  return { ...answer, error: { ...error, fix: { ...error.fix, path } } };
}
