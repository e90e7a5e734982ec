/** The part of JSON Schema that the files in `schemas/` use, and their annotations. */
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
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
  /** What lint rules know this definition as. */
  readonly 'x-role'?: string;
  /** The first version of the notification manager that knows the field, such as `2.4.0`; absent: all that serve the kind. */
  readonly 'x-since'?: string;
  /** Values that mean something, although the cluster's schema takes any. */
  readonly 'x-known-values'?: readonly KnownValue[];
}

export interface KnownValue {
  readonly value: string;
  readonly description: string;
}
