/** A version of the notification manager. */
export interface ManagerVersion {
  readonly major: number;
  readonly minor: number;
  /** Undefined: the newest patch of the series. */
  readonly patch?: number;
  /** The KubeSphere release that installs it, such as `3.3`, if that is how it was chosen. */
  readonly kubeSphere?: string;
  /** Whether the version of KubeSphere's extension tells it. */
  readonly ofExtension?: true;
}

/** The default target: the newest release. */
export const NEWEST_VERSION: ManagerVersion = { major: 2, minor: 6 };

/** What comes next, as far as the main branch of the manager shows it (commit 83afc6c, December 2025). */
export const NEXT_VERSION: ManagerVersion = { major: 2, minor: 7, patch: 0 };
const NEXT = 'next';

/** The newest notification manager of each KubeSphere release (KubeSphere: release notes and installer). */
const SHIPPED: Readonly<Record<string, ManagerVersion>> = {
  '3.1': { major: 1, minor: 0 },
  '3.2': { major: 1, minor: 4 },
  '3.3': { major: 1, minor: 4 },
  '3.4': { major: 2, minor: 3 },
};

/** What people choose a target from, oldest first: KubeSphere's releases, the newest manager, and what comes next. */
export const TARGET_NAMES: readonly string[] = [...Object.keys(SHIPPED), '4.1', '2.6', NEXT];

/** Major versions distinguish the two products: the notification manager has 1 and 2, KubeSphere 3 and 4. */
const FIRST_KUBESPHERE = 3;
const LAST_KUBESPHERE = 4;

const VERSION = /^(?:(?:kubesphere|ks)[\s-]*)?v?(\d{1,4})\.(\d{1,4}|x)(?:\.(\d{1,6}|x))?(?:[-+][\w.+-]*)?$/i;

/**
 * Reads a version as people write it: `2.4`, `v2.5.1`, `next`, or a KubeSphere version: `3.4`, `ks-3.3`, `kubesphere 4.1`.
 * @returns undefined for a text that is not a version, and for versions that do not exist
 */
export function parseManagerVersion(text: string): ManagerVersion | undefined {
  if (text.trim().toLowerCase() === NEXT) return NEXT_VERSION;
  const [, major = '', minor = '', patch] = VERSION.exec(text.trim()) ?? [];
  if (major === '') return undefined;
  const first = Number(major);
  if (first >= FIRST_KUBESPHERE || /^k/i.test(text.trim())) return versionShippedWith(first, minor, patch);
  if (first < 1 || minor === 'x') return undefined;
  return {
    major: first,
    minor: Number(minor),
    ...(patch !== undefined && /^\d/.test(patch) && { patch: Number(patch) }),
  };
}

/** KubeSphere 4.1.0 ships 2.5.1, later releases 2.5.2 (KubeSphere: change logs). */
function versionShippedWith(major: number, minor: string, patch: string | undefined): ManagerVersion | undefined {
  if (major === LAST_KUBESPHERE) {
    const isFirst = minor === '1' && patch === '0';
    return { major: 2, minor: 5, patch: isFirst ? 1 : 2, kubeSphere: isFirst ? '4.1.0' : '4.1' };
  }
  const name = `${major}.${minor}`;
  const shipped = Object.hasOwn(SHIPPED, name) ? SHIPPED[name] : undefined;
  return shipped && { ...shipped, kubeSphere: name };
}

/** KubeSphere 4's extension with the notification manager. */
export const EXTENSION = 'whizard-notification';

/** The notification manager of each series of the extension (KubeSphere: its chart). */
const IN_EXTENSION: Readonly<Record<string, ManagerVersion>> = {
  '2.5': { major: 2, minor: 5, patch: 2, kubeSphere: '4.1', ofExtension: true },
};

/** The version that a version of the extension installs; undefined: not known. */
export function versionInExtension(extension: string): ManagerVersion | undefined {
  const [, series = ''] = /^v?(\d{1,4}\.\d{1,4})\./.exec(extension) ?? [];
  return Object.hasOwn(IN_EXTENSION, series) ? IN_EXTENSION[series] : undefined;
}

/** `2.4`, `2.5.1`, `next`. */
export function formatManagerVersion(version: ManagerVersion): string {
  if (compareVersions(version, NEXT_VERSION) === 0) return NEXT;
  const { major, minor, patch } = version;
  return patch === undefined ? `${major}.${minor}` : `${major}.${minor}.${patch}`;
}

/** `2.4`; `2.5.2 (KubeSphere 4.1)` when the version was chosen by KubeSphere's. */
export function formatTarget(version: ManagerVersion): string {
  const name = formatManagerVersion(version);
  return version.kubeSphere === undefined ? name : `${name} (KubeSphere ${version.kubeSphere})`;
}

/** `2.4`, without the patch. */
export function formatSeries({ major, minor }: ManagerVersion): string {
  return `${major}.${minor}`;
}

/** Undefined when there are none. */
export function newestOf(versions: readonly ManagerVersion[]): ManagerVersion | undefined {
  return versions.toSorted(compareVersions).at(-1);
}

/** Negative when `a` is older. */
export function compareVersions(a: ManagerVersion, b: ManagerVersion): number {
  const newest = Number.MAX_SAFE_INTEGER;
  return a.major - b.major || a.minor - b.minor || (a.patch ?? newest) - (b.patch ?? newest);
}

const IMAGE = /(?:^|\/)[^/:@]*notification-manager[^/:@]*:([^/:@]+)(?:@.*)?$/;

/** Longer than any name of an image. */
const MAX_IMAGE = 1000;

/** The version in the tag of a notification manager image; undefined for `latest`, digests and other images. */
export function imageVersion(image: string): ManagerVersion | undefined {
  const [, tag = ''] = (image.length <= MAX_IMAGE && IMAGE.exec(image.trim())) || [];
  // A tag such as 3.4 would be a KubeSphere version, and images of the manager have no such tags.
  return /^v?[12]\./.test(tag) ? parseManagerVersion(tag) : undefined;
}
