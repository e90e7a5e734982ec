import type { NameSubject } from '../../checks/names/name-use.js';
import { checkSubdomain, MAX_SUBDOMAIN_LENGTH, suggestSubdomain } from '../../model/selector/dns-name.js';
import { type Phrase, phrase } from '../../text/phrase.js';

/** What the keys of Secrets and ConfigMaps may consist of (Kubernetes: IsConfigMapKey). */
const ENTRY = /^(?!\.\.?$)[-._a-zA-Z0-9]+$/;
/** Text in every style of YAML, without quotes or escapes in Go. */
const TEMPLATE = /^[a-z][\w.-]*$/i;

/** The problem of a new name; undefined when it is valid. */
export function checkNewName(subject: NameSubject, name: string): Phrase | undefined {
  if (name.length > MAX_SUBDOMAIN_LENGTH)
    return phrase('A name has at most {limit} characters.', { limit: MAX_SUBDOMAIN_LENGTH });
  switch (subject) {
    case 'entry':
      return ENTRY.test(name)
        ? undefined
        : phrase('The key of an entry consists of letters, digits, “-”, “_” and “.”, and is neither “.” nor “..”.');
    case 'template':
      return TEMPLATE.test(name)
        ? undefined
        : phrase('The name of a template begins with a letter and consists of letters, digits, “-”, “_” and “.”.');
    default:
      return checkObjectName(name);
  }
}

/** The problem of an object's name; undefined when it is valid. */
export function checkObjectName(name: string): Phrase | undefined {
  if (checkSubdomain(name) === undefined) return undefined;
  const suggestion = suggestSubdomain(name);
  return suggestion === undefined
    ? phrase('A name consists of lower-case letters, digits, “-” and “.”, and begins and ends with a letter or digit.')
    : phrase('A name consists of lower-case letters, digits, “-” and “.”, such as {suggestion}.', { suggestion });
}
