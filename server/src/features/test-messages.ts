import { type Phrase, renderPhrase, testMessages } from '#core';
import type { Context } from '../context.js';
import { findReceiver } from '../find-receiver.js';
import { momentOf } from '../moment.js';
import { TEST_MESSAGES_REQUEST, type TestMessagesAnswer, type TestMessagesParams } from '../protocol.js';

/** The messages that a test of a receiver sends. */
export function registerTestMessages({ connection, guard, pipelines, client }: Context): void {
  connection.onRequest<TestMessagesAnswer, void>(
    TEST_MESSAGES_REQUEST,
    guard<[TestMessagesParams], TestMessagesAnswer>(
      'testMessages',
      async ({ textDocument: { uri }, receiver, alerts, at }) => {
        const pipeline = await pipelines.of(uri, momentOf(at));
        const index = findReceiver(pipeline, uri, receiver);
        const made = index === undefined ? undefined : testMessages(pipeline, index, alerts);
        if (!made) return null;
        const translate = (words: Phrase): string => renderPhrase(words, client.translations);
        return {
          deliveries: made.deliveries.map(({ target, chatIds, messages, dropped, problem }) => ({
            target,
            chatIds,
            messages: messages.map(({ type, title, text, shown, size, limit }) => ({
              type,
              title,
              text,
              shown,
              size,
              limit,
            })),
            dropped,
            problem: problem ? { text: translate(problem.text), place: problem.at ?? null } : null,
          })),
          assumptions: [...new Set(made.assumptions.map(translate))],
        };
      },
      null,
    ),
  );
}
