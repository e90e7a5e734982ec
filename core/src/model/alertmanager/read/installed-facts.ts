import { indexLines } from '../../../text/line-index.js';
import type { AlertmanagerFacts } from '../facts.js';
import { type InstalledBy, installedConfig } from '../installed.js';
import { readAlertmanager } from './read-alertmanager.js';

const known = new Map<InstalledBy, AlertmanagerFacts>();

/** What the configuration says that a KubeSphere release installs. It is written nowhere. */
export function installedFacts(release: InstalledBy): AlertmanagerFacts {
  const facts = known.get(release) ?? readAlertmanager(installedConfig(release), indexLines(''));
  known.set(release, facts);
  return facts;
}
