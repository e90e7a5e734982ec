import type { Draft, FixDraft } from '../../model/finding/draft.js';
import { NOTIFICATION_GROUP, SERVED_VERSION } from '../../model/kind-names.js';
import { textAt } from '../../model/read/fields.js';
import type { Release } from '../../model/release/release.js';
import { phrase } from '../../text/phrase.js';
import { replaceValue } from '../../yaml/edit.js';
import type { Place } from '../../yaml/place.js';
import { convertFromV2beta1 } from './convert-from-v2beta1.js';

/** An `apiVersion` as written, in the text of its object, for a targeted manager. */
export interface WrittenVersion {
  readonly version: string;
  readonly text: string;
  readonly release: Release;
}

/** The version that two series of managers served next to the current one. */
const OLD_VERSION = 'v2beta1';

/** Reports an object of our group in a version that the cluster does not serve (notification-manager: changelog). */
export function unknownVersion(
  root: Place,
  apiVersion: Place,
  { version, text, release }: WrittenVersion,
): Draft | undefined {
  const short = version.slice(NOTIFICATION_GROUP.length + 1);
  const args = { version: short, served: SERVED_VERSION };
  if (short === OLD_VERSION && release.apiVersions.includes(OLD_VERSION)) return undefined;
  if (short === OLD_VERSION)
    return {
      place: apiVersion,
      tag: 'deprecated',
      message: phrase(
        '“{version}” was removed in version 2.5 of the notification manager. Write `{served}`, and move each credential under `valueFrom.secretKeyRef`.',
        args,
      ),
      fixes: conversion(root, text),
    };
  if (/^v[12]alpha1$/.test(short))
    return {
      place: apiVersion,
      tag: 'deprecated',
      message: phrase(
        '“{version}” is no longer served. It had a kind for each channel, such as DingTalkConfig and DingTalkReceiver. Write a Config and a Receiver of `{served}` with a `dingtalk` section under `spec`.',
        args,
      ),
    };
  return {
    place: apiVersion,
    message: phrase('The cluster does not serve “{version}”. Write `{served}` and check the fields.', args),
    fixes: [
      {
        title: phrase('Use {version}', { version: SERVED_VERSION }),
        edits: [replaceValue(apiVersion, SERVED_VERSION)],
      },
    ],
  };
}

/** Reports an object in a version that newer managers do not serve (notification-manager: changelog). */
export function deprecatedVersion(
  root: Place,
  apiVersion: Place,
  { version, text, release }: WrittenVersion,
): Draft | undefined {
  const { apiVersions } = release;
  if (version !== `${NOTIFICATION_GROUP}/${OLD_VERSION}`) return undefined;
  if (!apiVersions.includes(OLD_VERSION) || !apiVersions.includes('v2beta2')) return undefined;
  return {
    place: apiVersion,
    tag: 'deprecated',
    message: phrase(
      'Only notification managers up to version 2.4 serve “{version}”. `{served}` works with this version and all newer ones.',
      { version: OLD_VERSION, served: SERVED_VERSION },
    ),
    fixes: conversion(root, text),
  };
}

function conversion(root: Place, text: string): readonly FixDraft[] {
  const edits = convertFromV2beta1(root, textAt(root, 'kind'), text);
  return edits ? [{ title: phrase('Convert to {version}', { version: SERVED_VERSION }), edits }] : [];
}
