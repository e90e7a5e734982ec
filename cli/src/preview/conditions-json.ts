import { explainFailure, type Incident, outcomeFailures, type SampleAlert, type Translations } from '#core';
import { targetJson } from '../config/target-json.js';
import { incidentsJson } from './incident-lines.js';
import type { PlacedPreview } from './placed-preview.js';

/** The preview for programs: every alert with all conditions that it does not match, and the reasons. */
export function conditionsJson(
  receivers: readonly PlacedPreview[],
  samples: readonly SampleAlert[],
  stops: readonly Incident[],
  translations: Translations,
): string {
  const report = {
    receivers: receivers.map(
      ({ path, name, range, nameRange, enabled, conditions, matched, error, target, ...judged }) => ({
        path,
        target: targetJson(target),
        name,
        range,
        nameRange,
        enabled,
        conditions,
        alerts: samples.map((sample, index) => ({
          sampleId: sample.id,
          matched: judged.outcomes[judged.alerts[index] ?? -1]?.verdict === 'match',
          ...undecidedIn(judged.outcomes[judged.alerts[index] ?? -1]),
          failures: outcomeFailures({ conditions, ...judged }, index, sample).map((failure) => ({
            ...failure,
            reason: explainFailure(failure, translations),
          })),
        })),
        matched,
        ...(judged.undecided > 0 && { undecided: judged.undecided }),
        ...(error !== undefined && { error }),
      }),
    ),
    samples,
    ...(stops.length > 0 && { incidents: incidentsJson(stops, translations) }),
  };
  return JSON.stringify(report, undefined, 2);
}

/** Nobody can tell whether the alert matches: the conditions name what hides their values. */
function undecidedIn(outcome: PlacedPreview['outcomes'][number] | undefined): { readonly undecided?: true } {
  return outcome?.verdict === 'unknown' ? { undecided: true } : {};
}
