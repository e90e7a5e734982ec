import {
  type ConditionRules,
  dingTalkSection,
  labelJudge,
  releaseOf,
  type SampleAlert,
  type UsedTemplate,
  usedTemplates,
} from '#core';
import type { Context } from './context.js';
import { orderByNearness } from './manifests/order-by-nearness.js';

/** A template, and the receiver and the sample alert that show it in a message. */
export interface TemplatePreview {
  readonly template: UsedTemplate;
  readonly receiver: UsedTemplate['receivers'][number];
  /** Undefined: the receiver matches no sample alert. */
  readonly sample: SampleAlert | undefined;
}

/** A preview for each template of an open file that messages run. */
export async function templatePreviews(
  { open, manifests, lintConfigs, samples, pipelines }: Context,
  uri: string,
): Promise<readonly TemplatePreview[]> {
  const analysed = open.anyAnalysisOf(uri);
  if (!analysed?.stream.documents.some(({ analysis }) => definesTemplates(analysis))) return [];
  const { version } = await lintConfigs.of(uri);
  const files = await manifests.accepted(orderByNearness(await manifests.around(uri), uri), version);
  const rules = await pipelines.rulesOf(uri);
  const { current } = samples;
  const sampleOf = (receiver: TemplatePreview['receiver']): SampleAlert | undefined =>
    firstMatch(receiver, current, rules);
  return usedTemplates(uri, files, releaseOf(version)).flatMap((template) => {
    const receiver = template.receivers.find(sampleOf) ?? template.receivers[0];
    return receiver ? [{ template, receiver, sample: sampleOf(receiver) }] : [];
  });
}

interface Defining {
  readonly templates: readonly unknown[];
  readonly items: readonly Defining[];
}

function definesTemplates({ templates, items }: Defining): boolean {
  return templates.length > 0 || items.some(definesTemplates);
}

function firstMatch(
  { facts }: UsedTemplate['receivers'][number],
  samples: readonly SampleAlert[],
  rules: ConditionRules,
): SampleAlert | undefined {
  const judge = labelJudge(dingTalkSection(facts)?.alertSelector?.selector, rules);
  return samples.find(({ labels }) => judge(labels) === 'match');
}
