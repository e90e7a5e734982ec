import { STAGE_TITLES } from '../../manager/pipeline/report/stage-titles.js';
import type { Target } from '../../manager/pipeline/report/trace.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { UpgradeDetail, UpgradeItem } from './upgrade-outline.js';
import type {
  MessageChange,
  MessageCountChange,
  NamedAlert,
  ReceiverChange,
  RecipientChange,
} from './upgrade-report.js';

/** A list names this many, and counts the others. */
const MAX_NAMES = 5;

export function recipientItem({ alerts, before, after, lost, gained }: RecipientChange): UpgradeItem {
  return {
    text: listed(alerts.map(alertName)),
    details: [
      { text: phrase('Before: {receivers}', { receivers: receiverList(before) }) },
      { text: phrase('After: {receivers}', { receivers: receiverList(after) }) },
      ...lost.map((change) => ({
        ...placeOf(change),
        text: phrase('What stops {receiver} after the move: {reason}', reasonOf(change)),
      })),
      ...gained.map((change) => ({
        ...placeOf(change),
        text: phrase('What stops {receiver} before the move: {reason}', reasonOf(change)),
      })),
    ],
  };
}

function reasonOf({ receiver, stage, text }: ReceiverChange): Phrase['args'] {
  const reason = stage ? phrase('{stage}. {reason}', { stage: STAGE_TITLES[stage], reason: text }) : text;
  return { receiver: receiverName(receiver), reason };
}

function placeOf({ at }: ReceiverChange): Pick<UpgradeDetail, 'at'> {
  return at ? { at } : {};
}

export function messageItem({ count, receivers, alerts, example }: MessageChange): UpgradeItem {
  const { alert, receiver, target, hunks } = example;
  const text = phrase('{alert} to {receiver} ({target})', {
    alert: alertName(alert),
    receiver: receiverName(receiver),
    target: TARGETS[target],
  });
  const others = alerts.filter(({ id }) => id !== alert.id).map(alertName);
  if (count === 1) return { text, hunks };
  return {
    text,
    hunks,
    details: [
      { text: phrase('Messages that change like this: {count}', { count }) },
      { text: phrase('Receivers: {receivers}', { receivers: receiverList(receivers) }) },
      ...(others.length > 0 ? [{ text: phrase('Other alerts: {alerts}', { alerts: listed(others) }) }] : []),
    ],
  };
}

export function countItem({ receiver, target, before, after }: MessageCountChange): UpgradeItem {
  return {
    text: phrase('{receiver} ({target}) for all alerts at once: {before} before the move, {after} after it', {
      receiver: receiverName(receiver),
      target: TARGETS[target],
      before,
      after,
    }),
  };
}

const TARGETS: Readonly<Record<Target, Phrase>> = {
  chatbot: phrase('chatbot'),
  conversation: phrase('conversation'),
};

function alertName({ name, where }: NamedAlert): Phrase {
  const shown = name === '' ? phrase('(no alertname)') : name;
  return where === '' ? phrase('{name}', { name: shown }) : phrase('{alert} ({where})', { alert: shown, where });
}

function receiverName(name: string): string | Phrase {
  return name === '' ? phrase('(no name)') : name;
}

function receiverList(names: readonly string[]): Phrase {
  return names.length === 0
    ? phrase('nobody')
    : listed(names.map((name) => phrase('{name}', { name: receiverName(name) })));
}

/** The first names, joined as a phrase, so that each of them is translated. */
function listed(names: readonly Phrase[]): Phrase {
  const [first = phrase('nobody'), ...rest] = names.slice(0, MAX_NAMES);
  const shown = rest.reduce((list, name) => phrase('{list}, {next}', { list, next: name }), first);
  const omitted = names.length - MAX_NAMES;
  return omitted > 0 ? phrase('{list} and {count} more', { list: shown, count: omitted }) : shown;
}
