import type { Diagnostic } from 'vscode-languageserver/node';
import { createJudge, type ManifestIndex, releaseOf } from '#core';
import type { ClientInfo } from '../client-info.js';
import { toDiagnostic } from '../convert.js';
import { limitDiagnostics } from '../features/limit-diagnostics.js';
import type { LintConfigs } from '../lint-configs.js';
import type { KnownAlerts } from '../samples/known-alerts.js';
import type { OtherManifestsOf } from './other-manifests.js';
import type { ManifestFile, WorkspaceManifests } from './workspace-manifests.js';

/** The diagnostics of files that are not open. */
export interface ClosedDiagnostics {
  /** Those of a file, which is read again only if something has changed that they depend on; none: it is gone. */
  of(file: ManifestFile): Promise<CheckedFile>;
  /** The last ones, if the file itself is still the same. */
  last(file: ManifestFile): CheckedFile | undefined;
}

export interface CheckedFile {
  readonly diagnostics: readonly Diagnostic[];
  /** Another text whenever the diagnostics may be other ones. */
  readonly resultId: string;
}

interface Kept extends CheckedFile {
  /** What they depend on. */
  readonly from: readonly unknown[];
}

interface ClosedSources {
  readonly manifests: Pick<WorkspaceManifests, 'analyse'>;
  readonly others: Pick<OtherManifestsOf, 'load'>;
  readonly lintConfigs: LintConfigs;
  readonly knownAlerts: Pick<KnownAlerts, 'load'>;
  readonly client: () => ClientInfo;
}

export function createClosedDiagnostics(sources: ClosedSources): ClosedDiagnostics {
  const { manifests, others, lintConfigs, knownAlerts, client } = sources;
  const kept = new Map<string, Kept>();
  let count = 0;
  const find = async (uri: string, index: ManifestIndex): Promise<readonly Diagnostic[]> => {
    const config = await lintConfigs.of(uri);
    const stream = await manifests.analyse(uri, releaseOf(config.version));
    if (!stream) return [];
    const found = createJudge(uri)(stream, { ...config, knownAlerts: await knownAlerts.load() }, index);
    return limitDiagnostics(
      found.map((finding) => toDiagnostic(finding, uri, client())),
      client().translations,
    );
  };
  return {
    async of({ uri, facts }) {
      const index = await others.load();
      const { rules, alertRuleSeverities, version } = await lintConfigs.of(uri);
      const alerts = await knownAlerts.load();
      const { routing, ...revisions } = index.revisions;
      const ofRules = facts.some((each) => each.rules) ? [routing] : [];
      const config = JSON.stringify([rules, alertRuleSeverities, version]);
      const from = [facts, config, alerts, ...Object.values(revisions), ...ofRules];
      const known = kept.get(uri);
      if (known?.from.length === from.length && known.from.every((each, at) => each === from[at])) return known;
      const checked: Kept = { from, diagnostics: await find(uri, index), resultId: String(++count) };
      kept.set(uri, checked);
      return checked;
    },
    last({ uri, facts }) {
      const known = kept.get(uri);
      return known?.from[0] === facts ? known : undefined;
    },
  };
}
