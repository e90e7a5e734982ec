import { listPhrase, type Phrase, type PhraseArgument, phrase } from '#core';
import type { ValidationError } from '../../../generated/validators.js';
import { UsageError } from '../../usage-error.js';
import type { Tool } from './tool.js';

/** The input, if the tool takes it. @throws UsageError that names the wrong field, never its value, and what it takes */
export function checkInput(tool: Pick<Tool, 'validate' | 'inputSchema'>, input: unknown): never {
  // what it is for the tool, its schema says, and the tool’s own type the same
  if (tool.validate(input)) return input as never;
  const [error] = (tool.validate.errors ?? []).toSorted((a, b) => b.instancePath.length - a.instancePath.length);
  if (!error) throw new Error('an input without an error is rejected');
  const fields = Object.keys((tool.inputSchema as { readonly properties: object }).properties);
  throw new UsageError(problemOf(error), phrase('The tool takes {fields}.', { fields: listPhrase(fields) }));
}

const TYPES: Readonly<Record<string, Phrase>> = {
  array: phrase('a list'),
  boolean: phrase('true or false'),
  object: phrase('an object'),
  string: phrase('a text'),
};

function problemOf({ keyword, params, instancePath }: ValidationError): Phrase {
  const field = fieldOf(instancePath);
  switch (keyword) {
    case 'required':
      return phrase('{field} is missing.', { field: inside(field, String(params.missingProperty)) });
    case 'additionalProperties':
      return phrase('{field} is not a known field.', { field: inside(field, String(params.additionalProperty)) });
    case 'type':
      return phrase('{field} must be {type}.', { field: field || phrase('The input'), type: typesOf(params.type) });
    case 'enum':
      return phrase('{field} must be one of {values}.', {
        field,
        values: listPhrase((params.allowedValues as readonly unknown[]).map(String)),
      });
    case 'maxLength':
    case 'maxItems':
      return phrase('{field} is too long: {limit} is the limit.', { field, limit: String(params.limit) });
    default:
      return phrase('{field} is too short: {limit} is the minimum.', { field, limit: String(params.limit) });
  }
}

function typesOf(types: unknown): PhraseArgument {
  const [first = '', other] = [types].flat().map(String);
  const one = TYPES[first] ?? first;
  return other === undefined ? one : phrase('{one} or {other}', { one, other: TYPES[other] ?? other });
}

/** Such as `alerts[0].labels`. */
function fieldOf(instancePath: string): string {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** An unknown field may be as long as the input. */
function inside(field: string, name: string): string {
  const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name;
  return field === '' ? shown : `${field}.${shown}`;
}
