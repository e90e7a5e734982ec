import { describeLane, type Routing, renderPhrase, type StormForecast, type Translations } from '#core';
import { targetJson } from '../config/target-json.js';
import { incidentsJson } from './incident-lines.js';
import { leftOutJson } from './left-out-lines.js';
import type { RoutedFor } from './routed-for.js';

/** The messages of a storm for programs. */
export function stormJson(
  forecast: StormForecast,
  { routing, target, leftOut }: RoutedFor,
  translations: Translations,
): string {
  const { alerts, groupLabels = null, grouping = null } = forecast;
  const report = {
    alerts,
    groupLabels,
    lanes: lanesJson(forecast, routing, translations),
    grouping,
    failed: forecast.failed,
    leftOut: leftOutJson(leftOut, translations),
    incidents: incidentsJson(routing.incidents, translations),
    target: targetJson(target),
    assumptions: routing.assumptions.map(({ text }) => renderPhrase(text, translations)),
  };
  return JSON.stringify(report, undefined, 2);
}

/** The robots and apps of a forecast. */
export function lanesJson(
  forecast: StormForecast | undefined,
  { pipeline }: Routing,
  translations: Translations,
): readonly object[] {
  if (!forecast) return [];
  return forecast.lanes.map((lane) => {
    const { messages, atLeast, perMinute, limit, refused, dropped, minutes, regrouped = null } = lane;
    const { problem, remedies } = describeLane(lane, forecast);
    return {
      target: lane.lane.kind,
      label: renderPhrase(lane.lane.label, translations),
      receivers: lane.receivers.map((share) => ({
        name: pipeline.cluster.receivers[share.receiver]?.facts.name ?? '',
        messages: share.messages,
      })),
      messages,
      atLeast,
      perMinute,
      limit,
      refused,
      dropped,
      minutes,
      regrouped,
      problem: problem ? renderPhrase(problem, translations) : null,
      remedies: remedies.map((remedy) => renderPhrase(remedy, translations)),
    };
  });
}
