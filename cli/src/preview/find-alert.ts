import { phrase, type SampleAlert } from '#core';
import { UsageError } from '../usage-error.js';

/**
 * Finds an alert by its name, its id, or its number in the list, which counts from 1.
 * @throws UsageError if there is none
 */
export function findAlert(samples: readonly SampleAlert[], wanted: string): SampleAlert {
  const found =
    samples.find(({ id }) => id === wanted) ??
    samples.find(({ labels }) => labels.alertname === wanted) ??
    samples[Number(wanted) - 1];
  if (!found)
    throw new UsageError(
      phrase('Alert “{alert}” not found.', { alert: wanted }),
      phrase('Use an alertname, or a number from 1 to {count}.', { count: samples.length }),
    );
  return found;
}
