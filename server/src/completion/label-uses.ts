import type { TextDocuments } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type AlertRule,
  addUses,
  alertSelectors,
  countLabels,
  countRuleLabels,
  isExpectationsFile,
  keepLast,
  keepPerObject,
  type LabelUses,
  type ManifestFacts,
  readExpectations,
  type SampleAlert,
} from '#core';
import { findRoutingTests, LIMITS, type ManifestStore } from '#workspace';
import type { ClientInfo } from '../client-info.js';
import type { WorkspaceManifests } from '../manifests/workspace-manifests.js';
import type { WorkspaceRules } from '../rules/workspace-rules.js';
import type { Samples } from '../samples/samples.js';
import type { OnFilesChanged } from '../watched-files.js';

/** How often labels and their values occur in the workspace: in samples, routing tests, alert rules and conditions. */
export interface WorkspaceLabels {
  /** @param uri a file, which says for which release the labels of rules are counted */
  of(uri: string): Promise<LabelUses>;
}

export interface LabelSources {
  readonly store: ManifestStore;
  readonly documents: TextDocuments<TextDocument>;
  readonly client: () => ClientInfo;
  readonly samples: Pick<Samples, 'current'>;
  readonly manifests: Pick<WorkspaceManifests, 'load'>;
  readonly rules: Pick<WorkspaceRules, 'around'>;
  readonly onFilesChanged: OnFilesChanged;
}

export function createWorkspaceLabels(sources: LabelSources): WorkspaceLabels {
  const { store, documents, client, samples, manifests, rules, onFilesChanged } = sources;
  let tests: Promise<readonly SampleAlert[]> | undefined;
  const forget = (uris: readonly string[]): void => {
    if (uris.some(isExpectationsFile)) tests = undefined;
  };
  onFilesChanged(forget);
  documents.onDidClose(({ document: { uri } }) => forget([uri]));
  const alertsOfTests = async (): Promise<readonly SampleAlert[]> => {
    const folders = client().folders.flatMap(({ uri }) => store.identify(uri.replace(/\/*$/, '/')) ?? []);
    const found = await Promise.all(folders.map((folder) => findRoutingTests(store, folder)));
    const files = [...new Set(found.flat())].slice(0, LIMITS.samples.files);
    const read = files.map(async (file): Promise<readonly SampleAlert[]> => {
      const content = await store.read(file, { maxBytes: LIMITS.small.bytes, within: folders });
      return 'text' in content ? readExpectations(content.text).expectations.cases.flatMap(({ alerts }) => alerts) : [];
    });
    return (await Promise.all(read)).flat();
  };
  const ofAlerts = keepLast((some: readonly SampleAlert[], others: readonly SampleAlert[]) =>
    countLabels([...some, ...others]),
  );
  const ofConditions = keepLast((...files: readonly (readonly ManifestFacts[])[]) =>
    countLabels([], files.flatMap(selectorsOf)),
  );
  const ofRules = keepLast((...rules: readonly AlertRule[]) => countRuleLabels(rules));
  const ofAllAlerts = keepLast(addUses);
  const together = keepLast(addUses);
  return {
    async of(uri) {
      tests ??= alertsOfTests();
      const files = await manifests.load();
      const alerts = await tests;
      const ofWorkspace = await rules.around(uri);
      return {
        // most completions are about no label
        get labels() {
          const conditions = ofConditions(...files.map(({ facts }) => facts));
          return together(ofAllAlerts(ofAlerts(samples.current, alerts), ofRules(...ofWorkspace)), conditions).labels;
        },
      };
    },
  };
}

const selectorsOf = keepPerObject((facts: readonly ManifestFacts[]) =>
  facts.flatMap(({ pipeline }) => pipeline.flatMap(alertSelectors)),
);
