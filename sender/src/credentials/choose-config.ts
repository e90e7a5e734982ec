import { type DingTalkConfig, type DingTalkReceiver, type LabelSelector, matchSelector } from '#core';
import { type Labelling, ownerOf } from './labelling.js';

/**
 * The Config that a receiver's conversations are sent with (notification-manager v2.6). A tenant's receiver: the
 * tenant's Configs that the selector lets through; when there is none, any default Config. Every other receiver: the
 * default Configs that the selector lets through. Of several, the smallest integer label `priority`, none being last. A
 * selector that cannot be evaluated finds nothing.
 */
export function chooseConfig(
  receiver: DingTalkReceiver,
  configs: readonly DingTalkConfig[],
  labelling: Labelling,
): DingTalkConfig | undefined {
  const usable = configs.filter(({ appKey, appSecret }) => appKey.kind !== 'missing' && appSecret.kind !== 'missing');
  const defaults = usable.filter(
    ({ labels }) => labelling.isDefaultConfig(labels) && ownerOf(labels, labelling).kind === 'none',
  );
  const owner = ownerOf(receiver.labels, labelling);
  if (owner.kind !== 'tenant') return first(select(defaults, receiver.dingtalkConfigSelector));
  const own = usable.filter(({ labels }) => {
    const other = ownerOf(labels, labelling);
    return other.kind === 'tenant' && other.tenant === owner.tenant;
  });
  return first(select(own, receiver.dingtalkConfigSelector)) ?? first(defaults);
}

function select(configs: readonly DingTalkConfig[], selector: LabelSelector | undefined): readonly DingTalkConfig[] {
  return configs.filter(({ labels }) => matchSelector(selector, labels).outcome === 'match');
}

function first(configs: readonly DingTalkConfig[]): DingTalkConfig | undefined {
  return configs.toSorted((a, b) => priority(a) - priority(b))[0];
}

function priority({ labels }: DingTalkConfig): number {
  const text = labels.priority ?? '';
  return /^[+-]?\d+$/.test(text) ? Number(text) : Number.MAX_VALUE;
}
