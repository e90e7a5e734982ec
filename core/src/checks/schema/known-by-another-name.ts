import type { JsonSchema } from '../../model/schema/json-schema.js';

export interface OtherName {
  /** The name in the schema. */
  readonly field: string;
  /** Whether the field takes the same value under this name. */
  readonly sameValue: boolean;
}

/** The field that is known by a name elsewhere: in DingTalk's API, in Alertmanager, or in the words of its documents. */
export function knownByAnotherName(name: string, properties: JsonSchema['properties'] = {}): OtherName | undefined {
  const wanted = bare(name);
  const among = (names: readonly string[] | undefined): boolean =>
    names?.some((each) => bare(each) === wanted) ?? false;
  for (const [field, schema] of Object.entries(properties)) {
    if (among(schema['x-synonyms'])) return { field, sameValue: true };
    if (among(schema['x-written-as'])) return { field, sameValue: false };
  }
  return undefined;
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[-_]/g, '');
}
