import {
  arrivingAlerts,
  describeFailed,
  describeLane,
  forecastStorm,
  losesMessages,
  type Phrase,
  renderPhrase,
  routeAlerts,
  type StormForecast,
  type StormLane,
  titleOfLane,
} from '#core';
import type { Context } from '../context.js';
import { findReceiver } from '../find-receiver.js';
import { momentOf } from '../moment.js';
import { STORM_REQUEST, type StormAnswer, type StormLaneAnswer, type StormParams } from '../protocol.js';

/** The messages to each robot and app if all sample alerts fire at once. */
export function registerStorm(context: Context): void {
  const { connection, guard, samples, pipelines } = context;
  connection.onRequest(
    STORM_REQUEST,
    guard<[StormParams], StormAnswer>(
      'storm',
      async ({ textDocument: { uri }, receiver, at }) => {
        const pipeline = await pipelines.of(uri, momentOf(at), { kind: 'Receiver', name: receiver });
        const own = findReceiver(pipeline, uri, receiver);
        if (own === undefined) return null;
        const routing = routeAlerts(pipeline, arrivingAlerts(samples.current));
        const forecast = forecastStorm(routing);
        const { receivers } = pipeline.cluster;
        const translate = (words: Phrase): string => renderPhrase(words, context.client.translations);
        const nameOf = (index: number): string => receivers[index]?.facts.name ?? '';
        return {
          alerts: forecast.alerts,
          lanes: forecast.lanes.map((lane) => toAnswer(lane, forecast, { own, nameOf, translate })),
          failed: forecast.failed > 0 ? translate(describeFailed(forecast)) : null,
          incidents: routing.incidents.map(({ text }) => translate(text)),
        };
      },
      null,
    ),
  );
}

interface Words {
  readonly own: number;
  readonly nameOf: (receiver: number) => string;
  readonly translate: (words: Phrase) => string;
}

function toAnswer(lane: StormLane, forecast: StormForecast, { own, nameOf, translate }: Words): StormLaneAnswer {
  const { problem, remedies } = describeLane(lane, forecast);
  return {
    title: translate(titleOfLane(lane)),
    receivers: lane.receivers.map(({ receiver, messages }) => ({ name: nameOf(receiver), messages })),
    own: lane.receivers.some(({ receiver }) => receiver === own),
    perMinute: lane.perMinute,
    limit: lane.limit,
    loses: losesMessages(lane),
    problem: problem ? translate(problem) : null,
    remedies: remedies.map(translate),
  };
}
