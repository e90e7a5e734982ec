import { imageVersion } from '../../model/version/image-version.js';
import type { ManagerVersion } from '../../model/version/manager-version.js';
import { type Place, presentMember, stringAt } from '../../yaml/place.js';

/** The version of the notification manager in its image; undefined for other kinds and for tags without a version. */
export function readManagerVersion(kind: string, root: Place): ManagerVersion | undefined {
  const spec = kind === 'NotificationManager' ? presentMember(root, 'spec') : undefined;
  return imageVersion(stringAt(spec && presentMember(spec, 'image')) ?? '');
}
