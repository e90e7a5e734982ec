import { renderPhrase, type TraceStep, type Translations } from '#core';
import { targetJson } from '../config/target-json.js';
import type { Explanation } from './explain.js';
import { leftOutJson } from './left-out-lines.js';
import { placeJson } from './place-json.js';

/** The same for programs. */
export function explanationJson(
  { alert, number, traces, assumptions, target, leftOut }: Explanation,
  translations: Translations,
  messages: readonly unknown[] | undefined,
  overRate: readonly object[],
): string {
  const report = {
    alert,
    number: number ?? null,
    receivers: traces.map(({ name, place, outcome, steps }) => ({
      name,
      path: place.uri,
      outcome,
      steps: stepsJson(steps, translations),
    })),
    leftOut: leftOutJson(leftOut, translations),
    target: targetJson(target),
    assumptions: assumptions.map((assumption) => renderPhrase(assumption, translations)),
    overRate,
    ...(messages && { messages }),
  };
  return JSON.stringify(report, undefined, 2);
}

export function stepsJson(steps: readonly TraceStep[], translations: Translations) {
  return steps.map(({ stage, verdict, text, target = null, at, notes = [] }) => ({
    stage,
    verdict,
    text: renderPhrase(text, translations),
    target,
    place: placeJson(at),
    notes: notes.map((note) => ({ text: renderPhrase(note.text, translations), place: placeJson(note.at) })),
  }));
}
