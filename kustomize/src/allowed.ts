import { phrase } from '#core';
import { BuildFailure } from './build-failure.js';

/** What a build may do beside reading files of the repository, if the user allows it. */
export const ALLOWABLE = ['remote', 'helm', 'plugins'] as const;

export type Allowed = (typeof ALLOWABLE)[number];

const REASONS = {
  remote: (name: string) =>
    phrase('{name} is on another machine. A build loads nothing from the network unless it is allowed.', { name }),
  helm: (name: string) =>
    phrase('{name} inflates a Helm chart. A build starts no other program unless it is allowed.', { name }),
  plugins: (name: string) =>
    phrase('{name} is a plugin. A build starts no other program unless it is allowed.', { name }),
} as const;

/** @throws BuildFailure unless the user allows it */
export function requireAllowed(what: Allowed, name: string, allowed: ReadonlySet<Allowed>): void {
  if (allowed.has(what)) return;
  throw new BuildFailure([REASONS[what](name)], what);
}
