import type { Validator } from '../../generated/validators.js';
import { describeErrors } from './describe-errors.js';

/** The value, if the validator of `T` accepts it. @throws {RangeError} that names the wrong field, never its value */
export function readShape<T>(validate: Validator, value: unknown): T {
  if (validate(value)) return value as T;
  throw new RangeError(describeErrors(validate.errors ?? []));
}
