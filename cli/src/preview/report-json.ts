import { explainFailure, type SampleAlert, type Translations } from '#core';
import type { PlacedPreview } from './placed-preview.js';

/** The preview for programs: as the language server answers, with the files, and a sentence for each failure. */
export function reportJson(
  receivers: readonly PlacedPreview[],
  samples: readonly SampleAlert[],
  translations: Translations,
): string {
  const report = {
    receivers: receivers.map(({ path, ...receiver }) => ({
      path,
      ...receiver,
      alerts: receiver.alerts.map((alert) => ({
        ...alert,
        failures: alert.failures.map((failure) => ({ ...failure, reason: explainFailure(failure, translations) })),
      })),
    })),
    samples,
  };
  return JSON.stringify(report, undefined, 2);
}
