import { listPhrase, phrase, type SampleAlert } from '#core';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { parseAssignments } from './parse-assignments.js';

export interface FoundAlert {
  readonly alert: SampleAlert;
  /** Among the samples. */
  readonly index: number;
  /** Its number in the list, which counts from 1, when others have the same name. */
  readonly number: number | undefined;
}

/**
 * Finds an alert by its name, its id, its number in the list, which counts from 1, or by labels such as
 * `alertname=A,namespace=b`. Of several alerts it takes the first, and notes the numbers of all.
 * @throws UsageError if there is none
 */
export function findAlert(
  samples: readonly SampleAlert[],
  wanted: string,
  { note, translate }: Pick<Terminal, 'note' | 'translate'>,
): FoundAlert {
  const found = indexesOf(samples, wanted);
  const index = found[0] ?? Number(wanted) - 1;
  const alert = samples[index];
  if (!alert)
    throw new UsageError(
      phrase('Alert “{alert}” not found.', { alert: wanted }),
      phrase('Use an alertname, labels such as alertname=A,namespace=b, or a number from 1 to {count}.', {
        count: samples.length,
      }),
    );
  if (found.length > 1) {
    const values = { count: found.length, name: wanted, numbers: listPhrase(found.map((each) => each + 1)) };
    const text = wanted.includes('=')
      ? phrase(
          '{count} alerts have the labels “{name}”. This is the first; to choose, use a number: {numbers}.',
          values,
        )
      : phrase('{count} alerts are named “{name}”. This is the first; to choose, use a number: {numbers}.', values);
    note(printable(translate(text)));
  }
  const { alertname } = alert.labels;
  const isAmbiguous = samples.filter(({ labels }) => labels.alertname === alertname).length > 1;
  return { alert, index, number: isAmbiguous ? index + 1 : undefined };
}

function indexesOf(samples: readonly SampleAlert[], wanted: string): readonly number[] {
  const byId = samples.findIndex(({ id }) => id === wanted);
  if (byId >= 0) return [byId];
  const named = indexesWith(samples, { alertname: wanted });
  const labels = named.length > 0 ? undefined : parseAssignments(wanted.split(','));
  return labels ? indexesWith(samples, labels) : named;
}

function indexesWith(samples: readonly SampleAlert[], wanted: Readonly<Record<string, string>>): readonly number[] {
  return samples.flatMap(({ labels }, index) =>
    Object.entries(wanted).every(([key, value]) => labels[key] === value) ? [index] : [],
  );
}
