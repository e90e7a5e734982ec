import { phrase, type SampleAlert } from '#core';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/**
 * Finds an alert by its name, its id, or its number in the list, which counts from 1. Of several alerts with the name it
 * takes the first, and notes the numbers of all.
 * @throws UsageError if there is none
 */
export function findAlert(
  samples: readonly SampleAlert[],
  wanted: string,
  { note, translate }: Pick<Terminal, 'note' | 'translate'>,
): SampleAlert {
  const byId = samples.find(({ id }) => id === wanted);
  if (byId) return byId;
  const named = samples.flatMap(({ labels }, index) => (labels.alertname === wanted ? [index] : []));
  const found = samples[named[0] ?? Number(wanted) - 1];
  if (!found)
    throw new UsageError(
      phrase('Alert “{alert}” not found.', { alert: wanted }),
      phrase('Use an alertname, or a number from 1 to {count}.', { count: samples.length }),
    );
  if (named.length > 1) {
    const numbers = named.map((index) => index + 1).join(', ');
    const text = phrase('{count} alerts are named “{name}”. This is the first; to choose, use a number: {numbers}.', {
      count: named.length,
      name: wanted,
      numbers,
    });
    note(printable(translate(text)));
  }
  return found;
}
