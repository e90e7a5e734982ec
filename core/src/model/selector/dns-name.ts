/** Names of objects and namespaces (Kubernetes: RFC 1123 subdomains and labels, in lower case). */

export type NameProblem = 'too-long' | 'characters';

const LABEL = '[a-z0-9](?:[-a-z0-9]*[a-z0-9])?';
const DNS_LABEL = new RegExp(`^${LABEL}$`);
const SUBDOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);

export const MAX_SUBDOMAIN_LENGTH = 253;
export const MAX_DNS_LABEL_LENGTH = 63;

/** What is wrong with the name of an object; undefined when nothing is. Its parts may each be longer than a DNS label. */
export function checkSubdomain(name: string): NameProblem | undefined {
  if (name.length > MAX_SUBDOMAIN_LENGTH) return 'too-long';
  return SUBDOMAIN.test(name) ? undefined : 'characters';
}

/** What is wrong with the name of a namespace; undefined when nothing is. */
export function checkDnsLabel(name: string): NameProblem | undefined {
  if (name.length > MAX_DNS_LABEL_LENGTH) return 'too-long';
  return DNS_LABEL.test(name) ? undefined : 'characters';
}

/** The name that somebody meant: in lower case, with `-` and `.` only; undefined when too little would be left of it. */
export function suggestSubdomain(name: string): string | undefined {
  const suggestion = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
    .replaceAll(/[-.]*\.[-.]*/g, '.')
    .replaceAll(/^[-.]+|[-.]+$/g, '');
  const kept = suggestion.replaceAll(/[-.]/g, '').length;
  return kept * 2 >= name.length && checkSubdomain(suggestion) === undefined ? suggestion : undefined;
}
