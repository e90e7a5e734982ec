import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createJudge, createManifestIndex, dependsOnOthers, type Finding, type Judge } from '#core';
import { type BesideYaml, withoutGeneral } from './beside-yaml.js';
import type { LintConfigs } from './lint-configs.js';
import type { OtherManifestsOf } from './manifests/other-manifests.js';
import type { Analysed } from './open-documents.js';
import { isBuilt } from './protocol.js';
import type { KnownAlerts } from './samples/known-alerts.js';

/** The findings of open files, without those that another extension for YAML shows, too. */
export interface Findings {
  /** Those of a text as it was analysed. They are the same objects as the last ones where nothing has changed. */
  of(uri: string, analysed: Analysed): Promise<readonly Finding[]>;
}

export interface FindingsSources {
  readonly documents: TextDocuments<TextDocument>;
  readonly others: OtherManifestsOf;
  readonly lintConfigs: LintConfigs;
  readonly knownAlerts: Pick<KnownAlerts, 'current'>;
  readonly besideYaml: BesideYaml;
}

/** What is built is all that is applied. */
const NOTHING_BESIDE = createManifestIndex();

export function createFindings({ documents, others, lintConfigs, knownAlerts, besideYaml }: FindingsSources): Findings {
  const judges = new Map<string, Judge>();
  documents.onDidClose(({ document: { uri } }) => judges.delete(uri));
  const judgeOf = (uri: string): Judge => {
    const known = judges.get(uri);
    if (known) return known;
    const judge = createJudge(uri);
    // of a file that was closed meanwhile, nothing is kept
    if (documents.get(uri)) judges.set(uri, judge);
    return judge;
  };
  return {
    async of(uri, { stream }) {
      const config = await lintConfigs.of(uri);
      const beside = isBuilt(uri) ? NOTHING_BESIDE : others.of(stream);
      const alerts = dependsOnOthers(stream) ? knownAlerts.current : [];
      const found = judgeOf(uri)(stream, { ...config, knownAlerts: alerts }, beside);
      return withoutGeneral(found, besideYaml.of(uri));
    },
  };
}
