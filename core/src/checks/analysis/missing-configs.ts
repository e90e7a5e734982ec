import type { Placed } from '../../model/cluster/cluster.js';
import { dingTalkSection } from '../../model/dingtalk-section.js';
import type { ConfigFacts, ObjectFacts } from '../../model/facts.js';
import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import type { Release } from '../../model/release/release.js';
import { listPhrase } from '../../text/list-phrase.js';
import { phrase } from '../../text/phrase.js';
import type { Range } from '../../text/range.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import type { DocumentAnalysis } from './document-analysis.js';
import { isOpen } from './is-open.js';
import { OWN, type ServingConfigs } from './serving-configs.js';

/** Reports a conversation to which no known Config applies, or several that differ. */
export function configFindings(
  analysis: DocumentAnalysis,
  serving: ServingConfigs | undefined,
  release: Release,
): readonly Finding[] {
  const range = serving && conversationOf(analysis.pipeline);
  if (!range) return [];
  const receivers = analysis.pipeline.filter((facts) => facts.kind === 'Receiver').filter((facts) => !isOpen(facts));
  for (const served of receivers.map(serving)) {
    if (served.length > 0 && served.every((configs) => configs.length === 0))
      return [missing(analysis, range, release)];
    const rivals = served[0] ?? [];
    if (served.length > 0 && served.every(differ)) return [ambiguous(analysis, range, rivals)];
  }
  return [];
}

/** The number of Configs that a message names. */
const FEW = 3;

/** The range of a receiver's enabled conversation. */
export function conversationOf(facts: readonly ObjectFacts[]): Range | undefined {
  for (const object of facts) {
    if (object.kind !== 'Receiver') continue;
    const section = dingTalkSection(object);
    if (section?.enabled && section.dingtalk?.conversation) return section.dingtalk.conversation.range;
  }
  return undefined;
}

/** Whether several Configs use different apps, as far as the manifests tell. Those of one name are one Config. */
function differ(configs: readonly Placed<ConfigFacts>[]): boolean {
  const names = new Set(configs.map(({ facts }) => facts.name));
  return names.size > 1 && new Set(configs.map(({ facts }) => appOf(facts))).size > 1;
}

/** The key of an app by its reference. What is written out is not in the facts, so each Config has one of its own. */
function appOf({ name, appKey }: ConfigFacts): string {
  return appKey.kind === 'secret' ? JSON.stringify([appKey.namespace, appKey.name, appKey.key]) : name;
}

function missing({ inside }: DocumentAnalysis, range: Range, { dispatch }: Release): Finding {
  const { id, family, severity } = DOCUMENT_CHECKS.configMissing;
  const message =
    dispatch === 'direct'
      ? phrase(
          'No known Config applies to this receiver’s conversation. Without a Config, the manager crashes, and all messages of the request are lost.',
        )
      : phrase(
          'No known Config applies to this receiver’s conversation. Without a Config, nothing is sent to its chats.',
        );
  const path = [...(inside === '' ? [] : [inside]), 'spec.dingtalk.conversation'].join('.');
  return { code: id, family, severity, ...worded(message), range, path, fixes: [] };
}

function ambiguous({ inside }: DocumentAnalysis, range: Range, configs: readonly Placed<ConfigFacts>[]): Finding {
  const { id, family, severity } = DOCUMENT_CHECKS.configAmbiguous;
  const names = listPhrase([...new Set(configs.map(({ facts }) => facts.name))].slice(0, FEW));
  const message = phrase(
    'Several Configs apply equally well to this receiver’s conversation: {names}. The manager uses any of them.',
    { names },
  );
  const isHere = configs.every(({ uri }) => uri === OWN);
  const path = [...(inside === '' ? [] : [inside]), 'spec.dingtalk.conversation'].join('.');
  return { code: id, family, severity: isHere ? 'warning' : severity, ...worded(message), range, path, fixes: [] };
}
