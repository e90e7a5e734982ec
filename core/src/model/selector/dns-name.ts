/** Names of objects and namespaces (Kubernetes: RFC 1123 subdomains and labels, in lower case). */

export type NameProblem = 'too-long' | 'characters';

const LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const DNS_LABEL = new RegExp(`^${LABEL}$`);
const SUBDOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);

export const MAX_SUBDOMAIN_LENGTH = 253;
export const MAX_DNS_LABEL_LENGTH = 63;

/** The problem of an object's name; undefined when it is valid. Each part may be longer than a DNS label. */
export function checkSubdomain(name: string): NameProblem | undefined {
  if (name.length > MAX_SUBDOMAIN_LENGTH) return 'too-long';
  return SUBDOMAIN.test(name) ? undefined : 'characters';
}

/** The problem of a namespace's name; undefined when it is valid. */
export function checkDnsLabel(name: string): NameProblem | undefined {
  if (name.length > MAX_DNS_LABEL_LENGTH) return 'too-long';
  return DNS_LABEL.test(name) ? undefined : 'characters';
}

/** A valid name close to the given one: in lower case, with only `-` and `.`; undefined when too little of it is left. */
export function suggestSubdomain(name: string): string | undefined {
  const suggestion = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/(?<![-.])[-.]*\.[-.]*/g, '.')
    .replaceAll(/^[-.]+|(?<![-.])[-.]+$/g, '');
  const kept = suggestion.replaceAll(/[-.]/g, '').length;
  return kept * 2 >= name.length && checkSubdomain(suggestion) === undefined ? suggestion : undefined;
}
