import { formatManagerVersion, type ManagerVersion, NEWEST_VERSION, parseManagerVersion, TARGET_NAMES } from '#core';

/** A release to move from or to. */
export interface ReleaseChoice {
  /** As `parseManagerVersion` reads it. */
  readonly name: string;
  readonly version: ManagerVersion;
}

/** The releases to choose from, oldest first, with the current target. */
export function releaseChoices(current: ManagerVersion | undefined): readonly ReleaseChoice[] {
  const known = TARGET_NAMES.flatMap((name) => choiceOf(name) ?? []);
  if (!current || known.some(({ version }) => isSame(version, current))) return known;
  return [{ name: nameOf(current), version: current }, ...known];
}

/** The choice that a text names; undefined when it names none. */
export function choiceOf(text: string): ReleaseChoice | undefined {
  const version = parseManagerVersion(text);
  return version && { name: nameOf(version), version };
}

/** The preselected release to move to: the one after the release that the cluster runs, or the newest. */
export function choiceAfter(from: ReleaseChoice): ReleaseChoice | undefined {
  const index = TARGET_NAMES.indexOf(from.name);
  const next = index < 0 ? undefined : TARGET_NAMES[index + 1];
  return choiceOf(next ?? formatManagerVersion(NEWEST_VERSION));
}

export function isSame(one: ManagerVersion, other: ManagerVersion): boolean {
  return nameOf(one) === nameOf(other);
}

function nameOf(version: ManagerVersion): string {
  return version.kubeSphere ?? formatManagerVersion(version);
}
