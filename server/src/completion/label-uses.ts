import {
  type AlertRule,
  addUses,
  alertSelectors,
  countLabels,
  countRuleLabels,
  keepLast,
  keepPerObject,
  type LabelUses,
  type ManifestFacts,
  type SampleAlert,
} from '#core';
import type { WorkspaceManifests } from '../manifests/workspace-manifests.js';
import type { TestAlerts } from '../routing-tests/test-alerts.js';
import type { WorkspaceRules } from '../rules/workspace-rules.js';
import type { Samples } from '../samples/samples.js';

/** How often labels and their values occur in the workspace: in samples, routing tests, alert rules and conditions. */
export interface WorkspaceLabels {
  /** @param uri a file, which says for which release the labels of rules are counted */
  of(uri: string): Promise<LabelUses>;
}

export interface LabelSources {
  readonly samples: Pick<Samples, 'current'>;
  readonly manifests: Pick<WorkspaceManifests, 'load'>;
  readonly rules: Pick<WorkspaceRules, 'around'>;
  readonly tests: Pick<TestAlerts, 'load'>;
}

export function createWorkspaceLabels(sources: LabelSources): WorkspaceLabels {
  const { samples, manifests, rules, tests } = sources;
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
      const reading = tests.load();
      const files = await manifests.load();
      const alerts = await reading;
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
