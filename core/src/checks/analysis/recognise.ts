import { KINDS, NOTIFICATION_GROUP } from '../../model/kinds.js';

/**
 * Cheap looks at a text that let most YAML of other people pass by unread. They err on the side of reading: what is read
 * and turns out to be somebody else's is left alone.
 */

/** The group, also a misspelt one, but for its first letters. */
const GROUP = /[Nn]o\w{4,14}[.-][Kk]ub\w{3,9}\.\w{2,3}\b/;
const NAMED = /^["']?kind["']?\s*:\s*["']?(?:Secret|ConfigMap|List|SecretList|ConfigMapList)\b/m;
const NAMED_IN_JSON = /"kind"\s*:\s*"(?:Secret|ConfigMap)"/;
const NAMED_ANYWHERE = /\b(?:Secret|ConfigMap)\b/;

const ownKinds = KINDS.filter(({ interest }) => interest === 'own').map(({ kind }) => kind);
const OWN_KIND = new RegExp(`^[ \\t{]*["']?kind["']?\\s*:\\s*["']?(?:${ownKinds.join('|')})\\b`, 'm');
const FULL_VERSION = /^[ \t{]*["']?apiVersion["']?\s*:\s*["']?(?:[\w.-]+\/\w|v1\b)/m;

/** A line of `---` with other text than a comment, or a `%` directive above the first line of a document. */
const BREAKS_STREAM = /^---(?![ \t]*(?:[#\r\n]|$))|^(?:---[^\r\n]*\r?\n)?(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*%/;

/** Whether a text may hold one of our objects; false is certain, but for groups that are misspelt beyond recognition. */
export function mayHoldManifests(text: string): boolean {
  return mentionsGroup(text) || lacksVersion(text);
}

/** Whether a text holds the name of our group, as it is or nearly so. */
export function mentionsGroup(text: string): boolean {
  return text.includes(NOTIFICATION_GROUP) || GROUP.test(text);
}

/** Whether a text may hold a Secret or ConfigMap that one of ours names. */
export function mayBeNamed(text: string): boolean {
  return (NAMED.test(text) && NAMED_ANYWHERE.test(text)) || NAMED_IN_JSON.test(text);
}

/** Whether kubectl cannot go on behind this document, whosever it is. May also be true of a document that is fine. */
export function mayBreakStream(text: string): boolean {
  return BREAKS_STREAM.test(text);
}

function lacksVersion(text: string): boolean {
  return OWN_KIND.test(text) && !FULL_VERSION.test(text);
}
