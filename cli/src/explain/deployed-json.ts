import { type DeployedExplanation, type ManagerTarget, renderPhrase, type Translations } from '#core';
import { targetJson } from '../config/target-json.js';
import { stepsJson } from '../preview/explanation-json.js';
import { incidentsJson } from '../preview/incident-lines.js';

/** The same for programs. */
export function deployedJson(
  { alert, alertmanager, receivers, incidents, drift, notes, assumptions }: DeployedExplanation,
  target: ManagerTarget,
  translations: Translations,
): string {
  const way = (trace: DeployedExplanation['receivers'][number]['deployed']) =>
    trace ? { outcome: trace.outcome, steps: stepsJson(trace.steps, translations) } : null;
  const report = {
    alert,
    alertmanager: alertmanager.map(({ verdict, text }) => ({ verdict, text: renderPhrase(text, translations) })),
    receivers: receivers.map(({ name, deployed, applied, drift: own }) => ({
      name,
      deployed: way(deployed),
      applied: way(applied),
      drift: own ?? null,
    })),
    incidents: incidentsJson(incidents, translations),
    drift: drift ?? null,
    target: targetJson(target),
    notes: notes.map((note) => renderPhrase(note, translations)),
    assumptions: assumptions.map((assumption) => renderPhrase(assumption, translations)),
  };
  return JSON.stringify(report, undefined, 2);
}
