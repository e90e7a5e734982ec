import {
  describeFailed,
  describeLane,
  losesMessages,
  phrase,
  type Routing,
  type StormForecast,
  type StormLane,
  titleOfLane,
} from '#core';
import { count } from '../terminal/count.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { assumptionLines } from './assumption-lines.js';
import { incidentLines } from './incident-lines.js';
import { leftOutLines } from './left-out-lines.js';
import type { RoutedFor } from './routed-for.js';
import { targetLine } from './target-line.js';

/** The messages of a storm for users: each robot and app with its receivers, what is lost, and what would help. */
export function stormText(
  forecast: StormForecast,
  { routing, target, leftOut }: RoutedFor,
  terminal: Terminal,
): string {
  const { out: colors, translate } = terminal;
  const blocks = forecast.lanes.map((lane) => {
    const loses = losesMessages(lane);
    const line = `${loses ? '✖' : '✔'} ${printable(translate(titleOfLane(lane)))}`;
    const receivers = phrase('Receivers: {receivers}', { receivers: sharesOf(lane, routing, terminal) });
    return [
      loses ? colors.red(line) : colors.green(line),
      `  ${printable(translate(receivers))}`,
      ...laneLines(lane, forecast, terminal),
    ].join('\n');
  });
  return [
    ...leftOutLines(leftOut, terminal),
    ...incidentLines(routing.incidents, terminal),
    translate(count(forecast.alerts, phrase('If {count} alert fires:'), phrase('If {count} alerts fire at once:'))),
    ...(blocks.length > 0 ? blocks : [translate(phrase('No messages.'))]),
    ...(forecast.failed > 0 ? [colors.red(`✖ ${translate(describeFailed(forecast))}`)] : []),
    ...assumptionLines(
      routing.assumptions.map(({ text }) => text),
      terminal,
    ),
    targetLine([target], terminal),
  ].join('\n\n');
}

/** The robots and apps that lose messages, as an addition to another report. */
export function paceText(forecast: StormForecast, terminal: Terminal): string {
  const title = terminal.translate(
    phrase('Rate limits, if all {count} alerts fire at once:', { count: forecast.alerts }),
  );
  return [title, ...forecast.lanes.flatMap((lane) => laneLines(lane, forecast, terminal))].join('\n');
}

function laneLines(lane: StormLane, forecast: StormForecast, { out: colors, translate }: Terminal): readonly string[] {
  const { problem, remedies } = describeLane(lane, forecast);
  return [
    ...(problem ? [colors.yellow(`  ▲ ${printable(translate(problem))}`)] : []),
    ...remedies.map((remedy) => `    ${printable(translate(remedy))}`),
  ];
}

function sharesOf({ receivers }: StormLane, { pipeline }: Routing, { translate }: Terminal): string {
  const { cluster } = pipeline;
  const shares = receivers.map(({ receiver, messages }) => {
    const name = cluster.receivers[receiver]?.facts.name || translate(phrase('(no name)'));
    return `${name} (${messages})`;
  });
  return shares.join(', ');
}
