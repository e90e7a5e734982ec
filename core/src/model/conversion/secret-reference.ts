import type { JsonObject } from '../../yaml/object.js';
import { type ApiVersion, OLD_VERSION } from '../kind-names.js';

/** A credential that refers to a key of a Secret, in the form of a version of the API. */
export function secretReference(
  apiVersion: ApiVersion,
  key: { readonly namespace: string; readonly name: string; readonly key: string },
): JsonObject {
  return apiVersion === OLD_VERSION ? { ...key } : { valueFrom: { secretKeyRef: { ...key } } };
}
