import type { ValidationError } from '../../generated/validators.js';

/** These only repeat that an alternative failed; the errors of the alternatives tell why. */
const COMBINATIONS = new Set(['anyOf', 'oneOf']);

const TYPES: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  object: 'an object',
  string: 'a string',
};

/**
 * One sentence about the first wrong field: its path and what is expected, never its value, which may be a credential.
 * It names all alternatives but `null`, which removes a setting.
 */
export function describeErrors(errors: readonly ValidationError[]): string {
  const causes = errors.filter(({ keyword }) => !COMBINATIONS.has(keyword));
  // the error of an inner field belongs to the alternative that the caller meant
  const deepest = causes.reduce(
    (best, error) => (depthOf(error) > depthOf(best) ? error : best),
    causes[0] as ValidationError,
  );
  const path = pathOf(deepest);
  const field = path === '' ? 'body' : path;
  const sentence = sentenceAbout(field, deepest);
  if (sentence !== undefined) return sentence;
  const alternatives = causes.filter((error) => pathOf(error) === path && error.params.type !== 'null');
  const expected = new Set(alternatives.map(expectationOf));
  return `“${field}” must be ${[...expected].join(' or ')}.`;
}

function sentenceAbout(field: string, { keyword, params }: ValidationError): string | undefined {
  switch (keyword) {
    case 'required':
      return `“${field}” is missing.`;
    case 'additionalProperties':
      return `“${field}” is not a known field.`;
    case 'discriminator':
      return `“${field}” is not a known kind of fault.`;
    case 'maxItems':
      return `“${field}” has more than ${params.limit} entries.`;
    case 'minLength':
      return `“${field}” is empty.`;
    default:
      return undefined;
  }
}

function expectationOf({ keyword, params }: ValidationError): string {
  switch (keyword) {
    case 'type':
      return TYPES[String(params.type)] ?? String(params.type);
    case 'enum':
      return `one of ${(params.allowedValues as readonly unknown[]).join(', ')}`;
    case 'const':
      return `“${params.allowedValue}”`;
    case 'minimum':
      return `at least ${params.limit}`;
    default:
      return `at most ${params.limit}`;
  }
}

/** Such as `[0].fault.status`. A missing or unknown field has a path of its own, not its parent's. */
function pathOf(error: ValidationError): string {
  return segmentsOf(error)
    .map((segment) => (/^\d+$/.test(segment) ? `[${segment}]` : `.${segment}`))
    .join('')
    .replace(/^\./, '');
}

function depthOf(error: ValidationError): number {
  return segmentsOf(error).length;
}

function segmentsOf({ instancePath, keyword, params }: ValidationError): readonly string[] {
  const parents = instancePath.split('/').slice(1);
  const child =
    params.missingProperty ?? params.additionalProperty ?? (keyword === 'discriminator' ? params.tag : undefined);
  return child === undefined ? parents : [...parents, String(child)];
}
