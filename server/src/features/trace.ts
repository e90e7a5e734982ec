import { arrivingAlerts, type Phrase, renderPhrase, routeAlerts, type TraceStep, traceAlert } from '#core';
import type { Context } from '../context.js';
import { findReceiver } from '../find-receiver.js';
import { momentOf } from '../moment.js';
import { TRACE_REQUEST, type TraceAnswer, type TraceParams, type TraceStepAnswer } from '../protocol.js';

/** The path of one sample alert through the notification manager. */
export function registerTrace(context: Context): void {
  const { connection, guard, samples, pipelines } = context;
  connection.onRequest(
    TRACE_REQUEST,
    guard<[TraceParams], TraceAnswer>(
      'trace',
      async ({ textDocument: { uri }, receiver, alert, at }) => {
        const sample = samples.current.find(({ id }) => id === alert);
        const pipeline = await pipelines.of(uri, momentOf(at), { kind: 'Receiver', name: receiver });
        const index = findReceiver(pipeline, uri, receiver);
        if (!sample || index === undefined) return null;
        const others = samples.current.filter(({ id, source }) => id !== alert && source === sample.source);
        const routing = routeAlerts(pipeline, arrivingAlerts([sample]), arrivingAlerts(others));
        const { steps, outcome } = traceAlert(routing, 0, index);
        const translate = (words: Phrase): string => renderPhrase(words, context.client.translations);
        return {
          steps: steps.map((step) => toAnswer(step, translate)),
          outcome,
          assumptions: routing.assumptions.map(({ text }) => translate(text)),
        };
      },
      null,
    ),
  );
}

function toAnswer(
  { stage, verdict, text, target, at, notes = [] }: TraceStep,
  translate: (words: Phrase) => string,
): TraceStepAnswer {
  return {
    stage,
    verdict,
    text: translate(text),
    target: target ?? null,
    place: at ?? null,
    notes: notes.map((note) => ({ text: translate(note.text), place: note.at ?? null })),
  };
}
