import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import {
  arrivingAlerts,
  type Delivery,
  markdownNotes,
  noteText,
  type Phrase,
  phrase,
  type Routing,
  renderPhrase,
  routeAlerts,
  type SampleAlert,
  type SourcePlace,
  shownDeliveries,
  switchedOn,
  traceAlert,
} from '#core';
import type { Context } from '../context.js';
import { findReceiver } from '../find-receiver.js';
import { momentOf } from '../moment.js';
import { nextTurn } from '../next-turn.js';
import { MESSAGE_REQUEST, type MessageAnswer, type MessageAnswerPart, type MessageParams } from '../protocol.js';

/** Thousands of alerts make hundreds of messages, which nobody reads in full. */
const MAX_MESSAGES = 50;

/** The messages that DingTalk receives for sample alerts of a receiver. */
export function registerMessagePreview(context: Context): void {
  const { connection, guard, samples, pipelines } = context;
  connection.onRequest<MessageAnswer, void>(
    MESSAGE_REQUEST,
    guard<[MessageParams, CancellationToken], MessageAnswer | ResponseError<void>>(
      'message',
      async ({ textDocument: { uri }, receiver, alerts: ids, at }, token) => {
        const chosen = ids ? samples.current.filter(({ id }) => ids.includes(id)) : samples.current;
        const others = ids ? samples.current.filter(({ id }) => !ids.includes(id)) : [];
        const pipeline = await pipelines.of(uri, momentOf(at), { kind: 'Receiver', name: receiver });
        const index = findReceiver(pipeline, uri, receiver);
        if (index === undefined) return null;
        // a cancellation may have arrived in the meantime
        await nextTurn();
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
        const translate = (words: Phrase): string => renderPhrase(words, context.client.translations);
        const real = routeAlerts(pipeline, arrivingAlerts(chosen), arrivingAlerts(others));
        const on = switchedOn(real, index);
        const routing = on ?? real;
        const deliveries = shownDeliveries(routing, index);
        const messages = deliveries.flatMap((delivery) => partsOf(delivery, routing, chosen, translate));
        const problem = problemOf(deliveries, routing, index);
        const assumptions = [...routing.assumptions, ...deliveries.flatMap((delivery) => delivery.assumptions)];
        return {
          messages: messages.slice(0, MAX_MESSAGES),
          omitted: Math.max(0, messages.length - MAX_MESSAGES),
          problem: problem ? { text: translate(problem.text), place: problem.at ?? null } : null,
          switchedOff: on !== undefined,
          assumptions: [...new Set(assumptions.map(({ text }) => translate(text)))],
        };
      },
      null,
    ),
  );
}

/** One target for each chat of a conversation. */
function partsOf(
  { receiver, target, chatIds, messages, doubt }: Delivery,
  { pipeline }: Routing,
  samples: readonly SampleAlert[],
  translate: (words: Phrase) => string,
): readonly MessageAnswerPart[] {
  const section = pipeline.cluster.receivers[receiver]?.facts.sections.find(({ channel }) => channel === 'dingtalk');
  const robot = target === 'chatbot' ? section?.dingtalk?.chatbot : undefined;
  const targets: readonly MessageAnswerPart['target'][] =
    target === 'chatbot' ? [{ kind: 'chatbot' }] : chatIds.map((chatId) => ({ kind: 'conversation', chatId }));
  return targets.flatMap((to) =>
    messages.map(
      ({ type, title, text, shown, size, limit, alerts }, part): MessageAnswerPart => ({
        target: to,
        type,
        title,
        text,
        size,
        limit,
        part: part + 1,
        parts: messages.length,
        alerts: alerts.flatMap((alert) => samples[alert]?.id ?? []),
        doubt: doubt ? translate(doubt.text) : null,
        notes: markdownNotes({ type, text: shown }).map((note) => translate(noteText(note))),
        keywords: robot?.keywords ?? [],
        mentions: { all: robot?.atAll ?? false, mobiles: robot?.atMobiles ?? [], users: robot?.atUsers ?? [] },
      }),
    ),
  );
}

interface Problem {
  readonly text: Phrase;
  readonly at?: SourcePlace;
}

function problemOf(deliveries: readonly Delivery[], routing: Routing, receiver: number): Problem | undefined {
  const [incident] = routing.incidents;
  if (incident) return incident;
  const failure = deliveries.find((delivery) => delivery.failure)?.failure;
  if (failure) return failure;
  const unknown = deliveries.find(({ unknownText }) => unknownText)?.unknownText;
  if (unknown) return unknown;
  const rejection = deliveries.flatMap(({ messages }) => messages).find((each) => each.rejection)?.rejection;
  if (rejection) return rejection;
  const dropped = deliveries.reduce((sum, { tooLarge }) => sum + tooLarge.length, 0);
  if (dropped > 0)
    return { text: phrase('Alerts that reach the size limit alone are dropped: {count}.', { count: dropped }) };
  if (deliveries.length > 0 || routing.given.length === 0) return undefined;
  if (routing.given.length > 1) return { text: phrase('No alert reaches this receiver.') };
  return traceAlert(routing, 0, receiver).steps.at(-1);
}
