import type { Draft, FixDraft } from '../../model/finding/draft.js';
import { NOTIFICATION_GROUP, newestVersion, OWN_KINDS } from '../../model/kind-names.js';
import { textAt } from '../../model/read/fields.js';
import type { Release } from '../../model/release/release.js';
import { closest } from '../../text/closest.js';
import { phrase } from '../../text/phrase.js';
import { type OffsetEdit, replaceValue } from '../../yaml/edit.js';
import { isNull, member, type Place, presentMember } from '../../yaml/place.js';

/** A version such as `v2beta2` without its group. Secrets and other core objects have `v1`. */
const SHORT_VERSION = /^v\d+(?:alpha|beta)\d+$/i;

/**
 * The problem of an `apiVersion` outside our group that was clearly meant to be in it: the group is misspelled or missing,
 * or the whole version is missing. Undefined for other objects.
 */
export function misspelledVersion(root: Place, release: Release): Draft | undefined {
  const served = newestVersion(release);
  const apiVersion = presentMember(root, 'apiVersion');
  const kind = textAt(root, 'kind');
  const isOurKind = OWN_KINDS.includes(kind);
  const version = textAt(apiVersion);
  if (version === '') return isOurKind && looksLikeObject(root) ? missingVersion(root, kind, served) : undefined;
  if (!apiVersion) return undefined;
  const slash = version.indexOf('/');
  const group = slash < 0 ? version : version.slice(0, slash);
  const fixes = [useServed(served, [replaceValue(apiVersion, served)])];
  if (closest(group, [NOTIFICATION_GROUP])) {
    const message = phrase('“{version}” is not an API version of the cluster. Did you mean “{suggestion}”?', {
      version,
      suggestion: served,
    });
    return { place: apiVersion, message, fixes };
  }
  if (slash >= 0 || !SHORT_VERSION.test(version) || !isOurKind) return undefined;
  const message = phrase('The API group is missing. Write `{version}`.', { version: served });
  return { place: apiVersion, message, fixes };
}

function missingVersion(root: Place, kind: string, served: string): Draft {
  const present = member(root, 'apiVersion');
  const message = phrase(
    '“apiVersion” is missing, so kubectl does not know which {kind} is meant. Write `{version}`.',
    {
      kind,
      version: served,
    },
  );
  const edit = present && !isNull(present.node) ? replaceValue(present, served) : insertVersion(root, present, served);
  return { place: present ?? root, mark: 'key', message, fixes: [useServed(served, [edit])] };
}

function insertVersion(root: Place, present: Place | undefined, served: string): OffsetEdit | undefined {
  const first = root.node.kind === 'mapping' && !root.node.flow ? root.node.entries[0] : undefined;
  if (present || !first || first.merged) return undefined;
  return { start: first.keyStart, end: first.keyStart, newText: `apiVersion: ${served}\n` };
}

function useServed(served: string, edits: FixDraft['edits']): FixDraft {
  return { title: phrase('Use {version}', { version: served }), edits, safe: true };
}

/** Files of other programs can have a `kind` too. */
function looksLikeObject(root: Place): boolean {
  return ['metadata', 'spec'].some((key) => presentMember(root, key)?.node.kind === 'mapping');
}
