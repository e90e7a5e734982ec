import { silenceScope } from '../../manager/silence/silence-scope.js';
import {
  configOwnerOf,
  type Ownership,
  ownerOf,
  ownershipOf,
  selectsAsInstalled,
} from '../../model/cluster/ownership.js';
import type { ManagerFacts, ObjectFacts, TextMap } from '../../model/facts.js';
import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import type { Release } from '../../model/release/release.js';
import { hiddenLabels, hiddenSelectors } from '../../model/unknown/unknown-labels.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, type PhraseArgument, phrase } from '../../text/phrase.js';
import { objectIgnored } from '../lint/rules/object-ignored.js';
import type { DocumentAnalysis } from './document-analysis.js';

/** Rewrites the findings of a document with what is known of NotificationManagers. */
export type DecideIgnored = (analysis: DocumentAnalysis) => readonly Finding[];

/**
 * Decides which objects the manager ignores. Without a NotificationManager, labels other than the installed manager's are
 * a hint. A workspace may contain the manifests of several clusters, so an object counts unless all of them ignore it.
 *
 * @param managers `unknown`: nothing is reported that a NotificationManager could invalidate
 */
export function decideIgnored(managers: readonly ManagerFacts[] | 'unknown', release: Release): DecideIgnored {
  if (managers !== 'unknown' && managers.length === 0) return ({ findings }) => findings;
  const known =
    managers === 'unknown' ? [] : managers.map((facts) => ({ facts, ownership: ownershipOf(facts, release) }));
  const last = known.at(-1);
  return (analysis) => {
    const [facts] = analysis.pipeline;
    if (!facts || !isSelected(facts)) return analysis.findings;
    const others = analysis.findings.filter(({ code }) => code !== objectIgnored.meta.id);
    if (!last || hiddenLabels(facts).length > 0) return others;
    if (
      known.some(({ facts: manager, ownership }) => hiddenSelectors(manager).length > 0 || !isIgnored(facts, ownership))
    )
      return others;
    const hint = analysis.findings.find(({ code }) => code === objectIgnored.meta.id);
    const { id, family } = objectIgnored.meta;
    const finding: Finding = {
      code: id,
      family,
      severity: 'warning',
      ...worded(explain(facts, last.facts)),
      range: hint?.range ?? facts.nameRange,
      path: hint?.path ?? pathOf(analysis),
      fixes: selectsAsInstalled(last.facts) ? (hint?.fixes ?? []) : [],
    };
    return [...others, finding];
  };
}

/** Whether a NotificationManager selects objects of the kind by their labels. */
export function isSelected({ kind }: ObjectFacts): boolean {
  return kind === 'Receiver' || kind === 'Config' || kind === 'Silence';
}

function isIgnored({ kind, labels }: ObjectFacts, ownership: Ownership): boolean {
  if (kind === 'Silence') return silenceScope(labels, ownership).kind === 'ignored';
  const owner = (kind === 'Config' ? configOwnerOf : ownerOf)(labels, ownership).kind;
  // No receiver uses a Config with the labels of a global receiver.
  return owner === 'none' || (kind === 'Config' && owner === 'global');
}

function explain({ kind }: ObjectFacts, manager: ManagerFacts): Phrase {
  const { globalLabels, tenantLabels, tenantKey, defaultConfigSelector } = manager;
  const { name } = manager;
  const own = pairs(kind === 'Config' ? defaultConfigSelector?.selector.matchLabels : globalLabels);
  const tenant = pairs(tenantLabels);
  if (!own || !tenant)
    return phrase('The NotificationManager {name} ignores this {kind}: none of its selectors matches the labels.', {
      name,
      kind,
    });
  return phrase(
    'The NotificationManager {name} ignores this {kind}: it selects {own}, or {tenant} with the label `{key}`.',
    { name, kind, own, tenant, key: tenantKey },
  );
}

/** Undefined without any. */
function pairs(labels: TextMap = {}): PhraseArgument | undefined {
  const all = Object.entries(labels).map(([key, value]) => phrase('`{name}`', { name: `${key}: ${value}` }));
  return all.length > 0 ? listPhrase(all) : undefined;
}

function pathOf({ inside }: DocumentAnalysis): string {
  return inside === '' ? 'metadata.name' : `${inside}.metadata.name`;
}
