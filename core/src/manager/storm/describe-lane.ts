import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { overloadOf } from './count-by-lane.js';
import { losesMessages, type StormForecast, type StormLane } from './forecast-storm.js';

/** A robot or app of a forecast in words. */
export interface LaneWords {
  /** What is lost or late; undefined: nothing. */
  readonly problem: Phrase | undefined;
  /** What would lose less. */
  readonly remedies: readonly Phrase[];
}

export function describeLane(lane: StormLane, forecast: StormForecast): LaneWords {
  if (!losesMessages(lane)) return { problem: delayOf(lane), remedies: [] };
  return { problem: lossOf(lane), remedies: [...groupingOf(lane, forecast), ...separationOf(lane)] };
}

/** A robot or app with its messages a minute. */
export function titleOfLane({ lane, perMinute, limit, atLeast }: StormLane): Phrase {
  const count = atLeast ? phrase('at least {count}', { count: perMinute }) : perMinute;
  const given = { target: lane.label, count, limit };
  return lane.kind === 'robot'
    ? phrase('{target}: {count} of at most {limit} messages a minute', given)
    : phrase('{target}: {count} of at most {limit} requests a minute', given);
}

function delayOf({ lane, messages, perMinute, minutes, atLeast }: StormLane): Phrase | undefined {
  if (minutes <= 1) return undefined;
  const given = { count: amount(messages, atLeast), target: lane.label, rate: perMinute, minutes };
  return phrase(
    '{count} messages to {target}: the manager sends {rate} a minute, the last after {minutes} min.',
    given,
  );
}

function lossOf({ lane, messages, perMinute, dropped, refused, limit, atLeast }: StormLane): Phrase {
  if (dropped > 0 && refused === 0)
    return phrase('{count} messages at once to {target}: the manager sends {sent} and drops the other {dropped}.', {
      count: amount(messages, atLeast),
      target: lane.label,
      sent: messages - dropped,
      dropped,
    });
  if (lane.kind === 'robot') return overloadOf(amount(perMinute, atLeast), lane.label);
  return phrase('{count} requests within a minute by {target}: DingTalk rejects those after {limit}.', {
    count: amount(perMinute, atLeast),
    target: lane.label,
    limit,
  });
}

/** A number of messages that begins a sentence. */
function amount(count: number, atLeast: boolean): number | Phrase {
  return atLeast ? phrase('At least {count}', { count }) : count;
}

function groupingOf(
  { regrouped, limit, atLeast }: StormLane,
  { groupLabels, grouping }: StormForecast,
): readonly Phrase[] {
  if (groupLabels === undefined)
    return [phrase('Alertmanager’s `group_by` decides how many messages this release sends.')];
  if (!grouping || regrouped === undefined) return [];
  const given = {
    labels: listPhrase(grouping.labels.map((name) => phrase('`{name}`', { name }))),
    count: atLeast ? phrase('at least {count}', { count: regrouped }) : regrouped,
  };
  return [
    grouping.enough || regrouped <= limit
      ? phrase('Grouping by {labels} makes {count}.', given)
      : phrase('Grouping by {labels} makes {count}, still too many.', given),
  ];
}

function separationOf({ lane, receivers, limit, atLeast }: StormLane): readonly Phrase[] {
  const most = Math.max(0, ...receivers.map(({ messages }) => messages));
  if (atLeast || lane.kind !== 'robot' || receivers.length < 2 || most > limit) return [];
  return [
    phrase('{receivers} receivers share this robot; with a robot each, at most {count} go to one.', {
      receivers: receivers.length,
      count: most,
    }),
  ];
}

/** The messages that are missing from a forecast. */
export function describeFailed({ failed }: StormForecast): Phrase {
  return phrase('Messages that fail before they are sent are not counted: {count}.', { count: failed });
}
