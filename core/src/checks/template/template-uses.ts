import { callOf } from '../../manager/message/template-call.js';
import { placeAt } from '../../model/read/fields.js';
import { unknownAt } from '../../model/unknown/unknown-at.js';
import { members, type Place, stringAt } from '../../yaml/place.js';
import { calledTemplates } from './template-calls.js';
import { parseText } from './template-texts.js';

/** Stands for a template that nobody can tell, because its name is unknown. */
export const UNTOLD = '';

/** Where a kind has its channels. */
const CHANNELS: Readonly<Record<string, readonly string[]>> = {
  Receiver: ['spec'],
  NotificationManager: ['spec', 'receivers', 'options'],
};

/** A field of a channel that names or calls a template, such as `template` and `subjectTemplate`. */
const NAMING = /template$/i;

/** A call in a text that cannot be parsed. */
const CALL = /\{\{-?\s*(?:template|block)\s+(?:"([^"\n]*)"|`([^`]*)`)/g;

/** The names of the templates that an object runs, for all channels, or {@link UNTOLD}. */
export function templateUses(kind: string, root: Place): readonly string[] {
  if (kind === 'ConfigMap') return membersAt(root, 'data').flatMap((entry) => usesOfText(stringAt(entry) ?? ''));
  const path = Object.hasOwn(CHANNELS, kind) ? CHANNELS[kind] : undefined;
  return (path ? membersAt(root, ...path) : []).flatMap((channel) =>
    members(channel)
      .filter(({ entry }) => NAMING.test(entry?.key ?? ''))
      .flatMap(usesOfField),
  );
}

function membersAt(root: Place, ...path: readonly string[]): readonly Place[] {
  const place = placeAt(root, ...path);
  return place ? members(place) : [];
}

function usesOfField(field: Place): readonly string[] {
  if (unknownAt(field) !== undefined) return [UNTOLD];
  const text = stringAt(field);
  return text ? usesOfText(callOf(text)) : [];
}

function usesOfText(text: string): readonly string[] {
  if (!text.includes('{{')) return [];
  const parsed = parseText(text);
  if (!parsed.problem) return calledTemplates({ parsed }).map(({ name }) => name);
  return [...text.matchAll(CALL)].map(([, quoted = '', raw = quoted]) => raw);
}
