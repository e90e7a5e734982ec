import type { Draft } from '../../model/finding/draft.js';
import { NOTIFICATION_GROUP, newestVersion, OLD_VERSION, SERVED_VERSION, serves } from '../../model/kind-names.js';
import { textAt } from '../../model/read/fields.js';
import type { Release } from '../../model/release/release.js';
import { phrase } from '../../text/phrase.js';
import { replaceValue } from '../../yaml/edit.js';
import type { Place } from '../../yaml/place.js';
import { conversionFix } from '../lint/conversion-fix.js';
import { replacedKind } from './replaced-kind.js';

/** An `apiVersion` as written, in the text of its object, for a targeted manager. */
export interface WrittenVersion {
  readonly version: string;
  readonly text: string;
  readonly release: Release;
}

/** Reports an object of a version that the cluster does not serve (notification-manager: changelog). */
export function unknownVersion(root: Place, apiVersion: Place, { version, release }: WrittenVersion): Draft {
  const short = shortVersion(version);
  const served = newestVersion(release);
  if (/^v[12]alpha1$/.test(short))
    return { place: apiVersion, tag: 'deprecated', message: replacedKind(textAt(root, 'kind'), short, served) };
  const message =
    version === OLD_VERSION
      ? phrase('“{version}” has no {kind}. Write `{served}`.', { version: short, kind: textAt(root, 'kind'), served })
      : phrase('The cluster does not serve “{version}”. Write `{served}` and check the fields.', {
          version: short,
          served,
        });
  return {
    place: apiVersion,
    message,
    fixes: [{ title: phrase('Use {version}', { version: served }), edits: [replaceValue(apiVersion, served)] }],
  };
}

/** Reports an object of a kind that the cluster has, in a version that it does not serve (notification-manager: changelog). */
export function unservedVersion(
  root: Place,
  apiVersion: Place,
  { version, text, release }: WrittenVersion,
): Draft | undefined {
  if (version !== OLD_VERSION || serves(release, OLD_VERSION)) return undefined;
  return {
    place: apiVersion,
    tag: 'deprecated',
    message: phrase(
      '“{version}” was removed in version 2.5 of the notification manager. Write `{served}`, and move each credential under `valueFrom.secretKeyRef`.',
      { version: shortVersion(version), served: SERVED_VERSION },
    ),
    fixes: conversionFix(root, text, SERVED_VERSION),
  };
}

/** Reports an object in a version that newer managers do not serve (notification-manager: changelog). */
export function deprecatedVersion(
  root: Place,
  apiVersion: Place,
  { version, text, release }: WrittenVersion,
): Draft | undefined {
  if (version !== OLD_VERSION || release.apiVersions.length < 2) return undefined;
  return {
    place: apiVersion,
    tag: 'deprecated',
    message: phrase(
      'Only notification managers up to version 2.4 serve “{version}”. `{served}` works with this version and all newer ones.',
      { version: shortVersion(version), served: SERVED_VERSION },
    ),
    fixes: conversionFix(root, text, SERVED_VERSION),
  };
}

function shortVersion(version: string): string {
  return version.slice(NOTIFICATION_GROUP.length + 1);
}
