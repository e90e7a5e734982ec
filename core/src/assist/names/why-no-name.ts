import type { StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import { placeholderIn } from '../../model/unknown/placeholder.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { Position } from '../../text/position.js';
import { type Place, stringAt } from '../../yaml/place.js';
import { locate } from '../locate.js';

/** The fields that hold names, or lists of them. Others may hold credentials, also ones that look like placeholders. */
const NAME_FIELDS: ReadonlySet<unknown> = new Set(['name', 'key', 'template', 'titleTemplate']);

function isNameField({ step, parent }: Place): boolean {
  return NAME_FIELDS.has(typeof step === 'number' ? parent?.step : step);
}

/** Why the value at a position is no name that can be changed, if it is because of a placeholder. */
export function whyNoName(stream: StreamAnalysis, position: Position): Phrase | undefined {
  const found = locate(stream, position);
  const text = found && !found.onKey && isNameField(found.place) ? stringAt(found.place) : undefined;
  const placeholder = text === undefined ? undefined : placeholderIn(text);
  if (placeholder === undefined) return undefined;
  return phrase('{placeholder} is replaced before the manifest is applied, so nobody can tell the name here.', {
    placeholder,
  });
}
