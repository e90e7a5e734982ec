import { mentionsRules } from '../../model/alert-rules/mentions-rules.js';
import { mentionsConfig } from '../../model/alertmanager/read/written-config.js';
import { NOTIFICATION_GROUP, OWN_KINDS } from '../../model/kind-names.js';
import { type FileUse, MANIFEST } from '../../model/kustomize/file-use.js';
import { mentionsKustomize } from '../../model/kustomize/kustomization-names.js';
import { mentionsSecretMaker } from '../../model/read/read-made-secrets.js';
import { CLUSTER_ANNOTATION } from '../../model/read/read-namespace.js';
import { mentionsValues } from '../../model/values/values-in.js';

/**
 * Cheap checks that skip most unrelated YAML before parsing. They err on the side of parsing: the analysis ignores
 * unrelated objects afterwards.
 */

/** The group, also misspelled, but with the right first letters. */
const GROUP = /[Nn]o\w{4,14}[.-][Kk]ub\w{3,9}\.\w{2,3}\b/;
const NAMED = /^["']?kind["']?\s*:\s*["']?(?:Secret|ConfigMap|List|SecretList|ConfigMapList)\b/m;
const NAMED_IN_JSON = /"kind"\s*:\s*"(?:Secret|ConfigMap)"/;
const NAMED_ANYWHERE = /\b(?:Secret|ConfigMap)\b/;

const OWN_KIND = new RegExp(`^[ \\t{]*["']?kind["']?\\s*:\\s*["']?(?:${OWN_KINDS.join('|')})\\b`, 'm');
const FULL_VERSION = /^[ \t{]*["']?apiVersion["']?\s*:\s*["']?(?:[\w.-]+\/\w|v1\b)/m;

/** A `---` line with text other than a comment, or a `%` directive above the first line of a document. */
const BREAKS_STREAM = /^---(?![ \t]*(?:[#\r\n]|$))|^(?:---[^\r\n]*\r?\n)?(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*%/;

/**
 * Whether a text may contain a notification manifest, values that make one, or the configuration of Alertmanager. False is certain, except for unrecognizably misspelled groups. */
export function mayHoldManifests(text: string): boolean {
  return mentionsGroup(text) || lacksVersion(text) || mentionsValues(text) || mentionsConfig(text);
}

/** Whether a text contains the name of our group, or a similar one. */
export function mentionsGroup(text: string): boolean {
  return text.includes(NOTIFICATION_GROUP) || GROUP.test(text);
}

/**
 * Whether a text may contain an object that matters only beside notification manifests: a Secret or ConfigMap, which they
 * could name, what makes a Secret, or the Namespace that names the cluster.
 */
export function mayBeNamed(text: string): boolean {
  return (
    (NAMED.test(text) && NAMED_ANYWHERE.test(text)) ||
    NAMED_IN_JSON.test(text) ||
    text.includes(CLUSTER_ANNOTATION) ||
    mentionsSecretMaker(text)
  );
}

const TYPED_OBJECT = [/"apiVersion"\s*:\s*"/, /"kind"\s*:\s*"/];

/**
 * Whether the text of a JSON file that nobody named as a manifest may be one: an object with both fields that every
 * object of a cluster has. Repositories hold much other JSON, which may quote manifests or mention our group.
 */
export function mayBeJsonManifest(text: string): boolean {
  return /^\s*\{/.test(text) && TYPED_OBJECT.every((field) => field.test(text));
}

/** Whether the analysis of a text can find anything, given what its file is for. */
export function mayMatter(text: string, use: FileUse): boolean {
  return (
    use !== MANIFEST || mayHoldManifests(text) || mayBeNamed(text) || mentionsKustomize(text) || mentionsRules(text)
  );
}

/** Whether kubectl may stop at this document, related or not. Can be true for a valid document. */
export function mayBreakStream(text: string): boolean {
  return BREAKS_STREAM.test(text);
}

/** Whether a text names one of our kinds, but no API version. */
export function lacksVersion(text: string): boolean {
  return OWN_KIND.test(text) && !FULL_VERSION.test(text);
}
