import { phrase } from '../../text/phrase.js';
import type { Changes } from '../comparison/changes.js';
import type { OutlineItem, OutlineSection } from '../comparison/outline.js';
import { alertName, listed, receiverName } from '../comparison/outline-alerts.js';
import type { ReceiverPresence, SilenceChange } from './states-report.js';

/** The sections about receivers that only one state has. */
export function receiverSections({
  appearing,
  vanishing,
}: Changes<ReceiverPresence>): Record<keyof Changes<never>, OutlineSection> {
  return {
    appearing: {
      title: phrase('New receivers'),
      effect: 'changed',
      count: appearing.length,
      items: appearing.map(({ name, at }) => ({ text: nameOf(name), places: [at] })),
    },
    vanishing: {
      title: phrase('Receivers that vanish'),
      effect: 'worse',
      count: vanishing.length,
      items: vanishing.map(({ name, at, text }) => ({
        text: nameOf(name),
        places: [at],
        details: [{ text }],
        earlier: true,
      })),
    },
  };
}

/** The sections about Silences that mute more or fewer alerts. */
export function silenceSections({
  appearing,
  vanishing,
}: Changes<SilenceChange>): Record<keyof Changes<never>, OutlineSection> {
  return {
    appearing: {
      title: phrase('Silences that begin to mute alerts'),
      effect: 'worse',
      count: appearing.length,
      items: appearing.map(silenceItem),
    },
    vanishing: {
      title: phrase('Silences that cease to mute alerts'),
      effect: 'changed',
      count: vanishing.length,
      items: vanishing.map((change) => ({ ...silenceItem(change), earlier: true })),
    },
  };
}

function silenceItem({ name, at, now, alerts }: SilenceChange): OutlineItem {
  const names = listed(alerts.map(alertName));
  const text = now
    ? phrase('at the time of the comparison: {alerts}', { alerts: names })
    : phrase('at other times than that of the comparison: {alerts}', { alerts: names });
  return { text: nameOf(name), places: [at], details: [{ text }] };
}

function nameOf(name: string): OutlineItem['text'] {
  return phrase('{name}', { name: receiverName(name) });
}
