import { alertmanagerFields, CHART_KEYS, closest, EXTENSION_KEYS, fieldNames, KNOWN_KEYS, memoize } from '#core';

/** Fields with free text, which may hold a credential. */
const FREE: ReadonlySet<string> = new Set(['value', 'args', 'command', 'env', 'clientCertificate']);
/** The usual names of credentials in other objects. */
const NAMED = /secret|token|passw|pwd|credential|webhook|api[-_]?key|app[-_]?key|bearer|private/i;
/** Fields that hold a credential only in a certificate or nowhere, and are common elsewhere. */
const COMMON: ReadonlySet<string> = new Set(['key', 'name', 'namespace']);

/** The fields of values, of which the manager and Alertmanager are made, and that no kind has. Their values are guarded like any. */
const OF_VALUES: ReadonlySet<string> = new Set([
  ...alertmanagerFields(),
  ...CHART_KEYS,
  ...EXTENSION_KEYS,
  ...KNOWN_KEYS,
  'alertmanager',
  'config',
]);

/** Whether a name is a field of some kind, or a typo of one, or a field of values. */
export const isKnownName = memoize((name: string): boolean => {
  const { all } = fieldNames();
  return all.has(name) || OF_VALUES.has(name) || closest(name, all) !== undefined;
});

/** Whether a field may hold a credential, by its name or by the name that it is a typo of. */
export const isCredentialName = memoize((name: string): boolean => {
  const { all, credentials } = fieldNames();
  if (COMMON.has(name)) return false;
  if (FREE.has(name) || credentials.has(name)) return true;
  return !all.has(name) && (NAMED.test(name) || isCredentialTypo(name));
});

/** Fields whose values are no credentials, whatever is above them. */
export const SAFE: ReadonlySet<string> = new Set([
  'alertSelector',
  'metadata',
  'template',
  'tmplText',
  'titleTemplate',
]);

/**
 * Whether a field has credentials below it, so that a text or a list in its place may be one. Labels and entries of a
 * ConfigMap can have the same names.
 */
export const isAboveCredentials = (name: string, above: readonly string[]): boolean =>
  fieldNames().aboveCredentials.has(name) && !above.some((field) => field === 'data' || SAFE.has(field));

function isCredentialTypo(name: string): boolean {
  const near = closest(name, [...fieldNames().credentials, ...FREE]);
  return near !== undefined && !COMMON.has(near);
}
