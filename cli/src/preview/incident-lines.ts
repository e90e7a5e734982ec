import { type Incident, renderPhrase, type Translations } from '#core';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { showPlace } from './show-place.js';

/** What stops alerts on the way, with its place, as one block; empty when nothing does. */
export function incidentLines(incidents: readonly Incident[], { out: colors, translate }: Terminal): readonly string[] {
  if (incidents.length === 0) return [];
  const lines = incidents.map(({ text, at }) =>
    colors.red(`✖ ${printable(translate(text))}${at ? `  ${showPlace(at)}` : ''}`),
  );
  return [[...new Set(lines)].join('\n')];
}

/** The same for programs. */
export function incidentsJson(incidents: readonly Incident[], translations: Translations) {
  return incidents.map(({ kind, stage, text }) => ({ kind, stage, text: renderPhrase(text, translations) }));
}
