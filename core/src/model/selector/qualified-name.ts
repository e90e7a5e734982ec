import { checkSubdomain } from './dns-name.js';

export type QualifiedNameProblem =
  /** More than one `/`. */
  | 'slashes'
  /** Nothing before the `/`. */
  | 'prefix-empty'
  /** More than 253 characters before the `/`. */
  | 'prefix-too-long'
  /** The prefix is not a lowercase DNS subdomain, such as `example.com`. */
  | 'prefix-characters'
  | 'name-empty'
  /** More than 63 characters. */
  | 'name-too-long'
  /** A character other than letters, digits, `-`, `_` and `.`, or one of these three at the start or end. */
  | 'name-characters';

const MAX_PREFIX_LENGTH = 253;
const MAX_NAME_LENGTH = 63;
const NAME = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;

/** The problem of a Kubernetes label key, the prefix first; undefined when it is valid. */
export function checkQualifiedName(key: string): QualifiedNameProblem | undefined {
  const [first = '', second, ...more] = key.split('/');
  if (more.length > 0) return 'slashes';
  return second === undefined ? checkName(first) : (checkPrefix(first) ?? checkName(second));
}

function checkPrefix(prefix: string): QualifiedNameProblem | undefined {
  if (prefix === '') return 'prefix-empty';
  if (prefix.length > MAX_PREFIX_LENGTH) return 'prefix-too-long';
  return checkSubdomain(prefix) ? 'prefix-characters' : undefined;
}

function checkName(name: string): QualifiedNameProblem | undefined {
  if (name === '') return 'name-empty';
  if (name.length > MAX_NAME_LENGTH) return 'name-too-long';
  return NAME.test(name) ? undefined : 'name-characters';
}
