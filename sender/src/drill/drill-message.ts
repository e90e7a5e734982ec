import { type Message, type Phrase, phrase } from '#core';

/** Who runs a drill, and when. */
export interface DrillNote {
  readonly who: string;
  /** As shown in the message, such as `2026-03-02 02:00:00 UTC`. */
  readonly when: string;
}

/** The note of a drill that starts now. */
export function drillNote(who: string, now: Date): DrillNote {
  const when = `${now.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
  // an address must not look like a mention
  return { who: who.replaceAll('@', ' at '), when };
}

/** The message of a drill to a receiver: a text, because every robot and every chat accepts texts. */
export function drillMessage(
  receiver: string,
  { who, when }: DrillNote,
  translate: (phrase: Phrase) => string,
): Message {
  const lines = [
    phrase('[DRILL] This is a fire drill, not an alert. Nothing is wrong.'),
    phrase('Receiver: {name}', { name: receiver }),
    phrase('Sent by: {who}', { who }),
    phrase('Sent at: {when}', { when }),
  ];
  return { type: 'text', text: lines.map(translate).join('\n') };
}
