import type { Json } from '../../yaml/object.js';

/** The effective value of a Secret's key: plain text, or Base64; `text` is undefined for a value that is not text. */
export interface ChosenSecretValue {
  readonly field: 'stringData' | 'data';
  readonly text: string | undefined;
}

/**
 * Chooses the value of a key: `stringData` takes precedence over `data`, as in the API server, and null counts as missing,
 * because `kubectl apply` leaves it out. Undefined: the Secret has no such key.
 */
export function chooseSecretValue(stringData: Json | undefined, data: Json | undefined): ChosenSecretValue | undefined {
  const plain = stringData ?? undefined;
  const [field, value] =
    plain === undefined ? (['data', data ?? undefined] as const) : (['stringData', plain] as const);
  return value === undefined ? undefined : { field, text: typeof value === 'string' ? value : undefined };
}
