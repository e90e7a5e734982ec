import { type ManagerVersion, parseManagerVersion } from './manager-version.js';

const IMAGE = /(?:^|\/)[^/:@]*notification-manager[^/:@]*:([^/:@]+)(?:@.*)?$/;

/** The version that an image of the notification manager is tagged with; undefined for `latest`, digests, other images. */
export function imageVersion(image: string): ManagerVersion | undefined {
  const [, tag = ''] = IMAGE.exec(image.trim()) ?? [];
  // a tag such as 3.4 would be KubeSphere's, and no image of the manager bears it
  return /^v?[12]\./.test(tag) ? parseManagerVersion(tag) : undefined;
}
