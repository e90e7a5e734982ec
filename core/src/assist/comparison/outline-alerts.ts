import { STAGE_TITLES } from '../../manager/pipeline/report/stage-titles.js';
import type { Target } from '../../manager/pipeline/report/trace.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { MessageChange, MessageCountChange, NamedAlert, ReceiverChange, RecipientChange } from './changes.js';
import type { OutlineDetail, OutlineItem, OutlineSection } from './outline.js';

/** A list names this many, and counts the others. */
export const MAX_NAMES = 5;

/** How a comparison names its states, in a phrase with these arguments. */
export interface StateWords {
  /** `receiver` and `reason`: what stops alerts in the earlier and in the later state. */
  readonly stops: StatePhrases;
  /** `receiver`, `target`, and the numbers of messages `before` and `after`. */
  readonly counts: (args: Phrase['args']) => Phrase;
}

interface StatePhrases {
  readonly before: (args: Phrase['args']) => Phrase;
  readonly after: (args: Phrase['args']) => Phrase;
}

/** The sections about alerts whose receivers change, in order of damage. */
export function recipientSections(
  recipients: readonly RecipientChange[],
  words: StateWords,
): readonly OutlineSection[] {
  const section = (
    title: Phrase,
    effect: OutlineSection['effect'],
    changes: readonly RecipientChange[],
  ): OutlineSection => ({
    title,
    effect,
    count: changes.reduce((sum, { alerts }) => sum + alerts.length, 0),
    items: changes.map((change) => recipientItem(change, words)),
  });
  const loses = recipients.filter(({ lost }) => lost.length > 0);
  return [
    section(phrase('Alerts that no longer reach anybody'), 'worse', loses.filter(reachesNobody)),
    section(
      phrase('Alerts that lose a receiver'),
      'worse',
      loses.filter((change) => !reachesNobody(change)),
    ),
    section(
      phrase('Alerts that reach more receivers'),
      'changed',
      recipients.filter(({ lost }) => lost.length === 0),
    ),
  ];
}

function reachesNobody({ after }: RecipientChange): boolean {
  return after.length === 0;
}

/** The sections about what receivers are sent. */
export function messageSections(
  messages: readonly MessageChange[],
  messageCounts: readonly MessageCountChange[],
  words: StateWords,
): readonly OutlineSection[] {
  return [
    {
      title: phrase('Messages that change'),
      count: messages.reduce((sum, { count }) => sum + count, 0),
      effect: 'changed',
      items: messages.map(messageItem),
    },
    {
      title: phrase('Receivers with another number of messages'),
      count: messageCounts.length,
      effect: 'changed',
      items: messageCounts.map((change) => countItem(change, words)),
    },
  ];
}

function recipientItem({ alerts, before, after, lost, gained }: RecipientChange, words: StateWords): OutlineItem {
  return {
    text: listed(alerts.map(alertName)),
    details: [
      { text: phrase('Before: {receivers}', { receivers: receiverList(before) }) },
      { text: phrase('After: {receivers}', { receivers: receiverList(after) }) },
      ...stopDetails(lost, 'lost', words),
      ...stopDetails(gained, 'gained', words),
    ],
  };
}

/** What stops alerts on their way to receivers that lose them now, or gain them. */
export function stopDetails(
  changes: readonly ReceiverChange[],
  kind: 'lost' | 'gained',
  { stops }: StateWords,
): readonly OutlineDetail[] {
  const isEarlier = kind === 'gained';
  return changes.map((change) => ({
    ...placeOf(change, isEarlier),
    text: stops[isEarlier ? 'before' : 'after'](reasonOf(change)),
  }));
}

function reasonOf({ receiver, stage, text }: ReceiverChange): Phrase['args'] {
  const reason = stage ? phrase('{stage}. {reason}', { stage: STAGE_TITLES[stage], reason: text }) : text;
  return { receiver: receiverName(receiver), reason };
}

/** A state that does not have the receiver names where the other one has it. */
function placeOf({ at, stage }: ReceiverChange, earlier: boolean): Pick<OutlineDetail, 'at' | 'earlier'> {
  return at ? { at, earlier: stage === undefined ? !earlier : earlier } : {};
}

function messageItem({ count, receivers, alerts, example }: MessageChange): OutlineItem {
  const { alert, receiver, target, hunks, before, after } = example;
  const texts = { before, after };
  const text = phrase('{alert} to {receiver} ({target})', {
    alert: alertName(alert),
    receiver: receiverName(receiver),
    target: TARGETS[target],
  });
  const others = alerts.filter(({ id }) => id !== alert.id).map(alertName);
  if (count === 1) return { text, hunks, texts };
  return {
    text,
    hunks,
    texts,
    details: [
      { text: phrase('Messages that change like this: {count}', { count }) },
      { text: phrase('Receivers: {receivers}', { receivers: receiverList(receivers) }) },
      ...(others.length > 0 ? [{ text: phrase('Other alerts: {alerts}', { alerts: listed(others) }) }] : []),
    ],
  };
}

function countItem({ receiver, target, before, after }: MessageCountChange, { counts }: StateWords): OutlineItem {
  return { text: counts({ receiver: receiverName(receiver), target: TARGETS[target], before, after }) };
}

const TARGETS: Readonly<Record<Target, Phrase>> = {
  chatbot: phrase('chatbot'),
  conversation: phrase('conversation'),
};

export function alertName({ name, where }: Pick<NamedAlert, 'name' | 'where'>): Phrase {
  const shown = name === '' ? phrase('(no alertname)') : name;
  return where === '' ? phrase('{name}', { name: shown }) : phrase('{alert} ({where})', { alert: shown, where });
}

export function receiverName(name: string): string | Phrase {
  return name === '' ? phrase('(no name)') : name;
}

function receiverList(names: readonly string[]): Phrase {
  return names.length === 0
    ? phrase('nobody')
    : listed(names.map((name) => phrase('{name}', { name: receiverName(name) })));
}

/** The first names, joined as a phrase, so that each of them is translated. */
export function listed(names: readonly Phrase[]): Phrase {
  const [first = phrase('nobody'), ...rest] = names.slice(0, MAX_NAMES);
  const shown = rest.reduce((list, name) => phrase('{list}, {next}', { list, next: name }), first);
  const omitted = names.length - MAX_NAMES;
  return omitted > 0 ? phrase('{list} and {count} more', { list: shown, count: omitted }) : shown;
}
