/** The subset of JSON Schema that the files in `schemas/` use, with their annotations. */
export interface JsonSchema {
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  /** The role by which lint rules select values of this definition; `named`: the host knows names that it can take. */
  readonly 'x-role'?: string;
  /** The first notification manager with the field, such as `2.4.0`; absent: all versions that serve the kind. */
  readonly 'x-since'?: string;
  /** The first notification manager that does not require the field any more. */
  readonly 'x-required-before'?: string;
  /** Names that other tools give the field, with the same values: those of DingTalk's API and of Alertmanager's. */
  readonly 'x-synonyms'?: readonly string[];
  /** Names of a part of the field's value, or of the value in another form. */
  readonly 'x-written-as'?: readonly string[];
  /** The fields that completion writes with the object, in their order; default: the required ones. */
  readonly 'x-begins-with'?: readonly string[];
  /** The values with a meaning, although the cluster's schema accepts any value. */
  readonly 'x-known-values'?: readonly KnownValue[];
}

export interface KnownValue {
  readonly value: string;
  readonly description: string;
}
