import { textAt } from '../../model/read/fields.js';
import { imageVersion } from '../../model/version/image-version.js';
import type { ManagerVersion } from '../../model/version/manager-version.js';
import type { Place } from '../../yaml/place.js';

/** The version of the notification manager in its image; undefined for other kinds and for tags without a version. */
export function readManagerVersion(kind: string, root: Place): ManagerVersion | undefined {
  return kind === 'NotificationManager' ? imageVersion(textAt(root, 'spec', 'image')) : undefined;
}
