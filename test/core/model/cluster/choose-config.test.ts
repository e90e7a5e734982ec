import { describe, expect, it } from 'vitest';
import {
  analyseStream,
  chooseConfig,
  configOf,
  findingsOf,
  instantOf,
  type JsonObject,
  ownerOf,
  ownershipOf,
  preparePipeline,
  releaseOf,
  testMessages,
} from '#core';
import { readTestManifests, resolveTargets, testSetting } from '#sender';
import { clusterOf, config, manager, receiver } from './objects.js';

type Labels = Readonly<Record<string, string>>;

const GLOBAL = { type: 'global' };
const ANNA = { type: 'tenant', user: 'anna' };
const tier = (value: string): JsonObject => ({ matchLabels: { tier: value } });
const INVALID = { matchExpressions: [{ key: 'tier', operator: 'Equals', values: ['gold'] }] };

const gold = config('gold', { type: 'default', tier: 'gold', priority: '5' });
const silver = config('silver', { type: 'default', tier: 'silver', priority: '2' });
const tin = config('tin', { type: 'default', tier: 'tin', priority: 'first' });
const minus = config('minus', { type: 'default', priority: '-1' });
const anna = config('anna', { ...ANNA, tier: 'own' });
const bert = config('bert', { type: 'tenant', user: 'bert', tier: 'own' });
const broken = config('broken', { type: 'default', priority: '0' }, { appkey: { value: 'k' } });
const all = [tin, gold, silver, anna, bert, broken];

describe('the Config of a conversation', () => {
  it.each<[string, Labels, JsonObject | undefined, JsonObject[], string | undefined]>([
    ['global: the smallest priority', GLOBAL, undefined, all, 'silver'],
    ['a negative priority', GLOBAL, undefined, [...all, minus], 'minus'],
    ['an invalid priority comes last', GLOBAL, undefined, [tin, gold], 'gold'],
    ['by selector', GLOBAL, tier('gold'), all, 'gold'],
    ['a selector that matches nothing', GLOBAL, tier('none'), all, undefined],
    ['an invalid selector', GLOBAL, INVALID, all, undefined],
    ['global: not the tenants’', GLOBAL, tier('own'), all, undefined],
    ['tenant: its own', ANNA, undefined, all, 'anna'],
    ['tenant: its own by selector', ANNA, tier('own'), all, 'anna'],
    ['tenant: else any default one', ANNA, tier('none'), all, 'silver'],
    ['tenant with an invalid selector', ANNA, INVALID, all, 'silver'],
    ['tenant without a Config', { ...ANNA, user: 'carl' }, undefined, all, 'silver'],
    ['both labels: global', { ...GLOBAL, user: 'anna' }, undefined, all, 'silver'],
    ['no owner: as for a global receiver', {}, tier('none'), all, undefined],
    ['no Config', GLOBAL, undefined, [], undefined],
    ['only a broken Config', GLOBAL, undefined, [broken], undefined],
    [
      'a Config without an app key, for which the delivery fails',
      GLOBAL,
      undefined,
      [config('x', { type: 'default' }, {})],
      'x',
    ],
  ])('%s', (_, labels, selector, configs, name) => {
    const cluster = clusterOf(...configs);
    const ownership = ownershipOf(undefined, releaseOf());
    const chosen = chooseConfig({ owner: ownerOf(labels, ownership), selector }, cluster.configs, ownership);
    expect(chosen && cluster.configs[chosen.config]?.facts.name).toBe(name);
  });

  it('can have rivals with the same priority', () => {
    const { configs } = clusterOf(config('x', { type: 'default' }), config('y', { type: 'default' }));
    const ownership = ownershipOf(undefined, releaseOf());
    const seeker = { owner: ownerOf(GLOBAL, ownership), selector: undefined };
    expect(chooseConfig(seeker, configs, ownership)).toEqual({ config: 0, rivals: [1], fallback: false });
  });

  it('follows the selectors of the targeted release', () => {
    const selector = { matchExpressions: [{ key: 'tier', operator: 'Match', regexValue: 'gold' }] };
    const { configs } = clusterOf(gold);
    const chosenBy = (minor: number) => {
      const ownership = ownershipOf(undefined, releaseOf({ major: 2, minor }));
      return chooseConfig({ owner: ownerOf(GLOBAL, ownership), selector }, configs, ownership)?.config;
    };
    expect([chosenBy(3), chosenBy(6)]).toEqual([undefined, 0]);
  });
});

/** A Config of an empty tenant that also has the labels of a default Config. */
const LEVELS = manager(
  {
    tenantKey: 'user',
    globalReceiverSelector: { matchLabels: { type: 'global' } },
    tenantReceiverSelector: { matchLabels: { type: 'tenant' } },
  },
  { defaultConfigSelector: { matchLabels: { level: 'base' } } },
);

describe('preview, test and hint agree', () => {
  it.each<[string, JsonObject[], string | undefined]>([
    [
      'the same Config twice, the later one with a worse priority',
      [
        config('twin', { type: 'default', priority: '1' }, { appkey: { value: 'first' }, appsecret: { value: 's' } }),
        config('other', { type: 'default', priority: '5' }),
        config('twin', { type: 'default', priority: '9' }),
        receiver(GLOBAL),
      ],
      'other',
    ],
    [
      'the maximum priority',
      [config('last', { type: 'default', priority: '2147483647' }), receiver(GLOBAL)],
      undefined,
    ],
    ['a tenant with its own Config', [anna, gold, receiver(ANNA)], 'anna'],
    ['a tenant’s receiver that matches no Config of the tenant', [anna, gold, receiver(ANNA, tier('none'))], 'gold'],
    ['a global receiver whose selector matches nothing', [gold, receiver(GLOBAL, tier('none'))], undefined],
    [
      'a tenant’s label with an empty name, and the labels of a default Config',
      [LEVELS, config('nobody', { type: 'tenant', user: '', level: 'base' }), receiver(GLOBAL)],
      undefined,
    ],
    ['a Config without its secret', [broken, receiver(GLOBAL)], undefined],
    [
      'a Config that a tenant’s Config replaces',
      [config('c', { type: 'default' }), config('c', ANNA), receiver(GLOBAL)],
      undefined,
    ],
  ])('%s', (_, objects, name) => {
    expect(answersFor(objects)).toEqual({ preview: name, test: name, hint: name === undefined });
  });

  it('on a receiver without an owner, which another rule reports', () => {
    const objects = [gold, receiver({}, tier('none'))];
    expect(answersFor(objects)).toEqual({ preview: undefined, test: undefined, hint: false });
  });
});

/** The Config that the preview and the real test use, and whether the editor reports a missing Config. */
function answersFor(objects: readonly JsonObject[]) {
  const text = objects.map((object) => JSON.stringify(object)).join('\n---\n');
  const options = { at: instantOf(new Date(0)) };
  const cluster = clusterOf(...objects);
  const pipeline = preparePipeline(cluster, options);
  const [object] = cluster.receivers;
  const chosen = object && configOf(object, pipeline);
  const delivery = testMessages(pipeline, 0)?.deliveries[0];
  expect(delivery?.problem?.code === 'config-missing').toBe(chosen === undefined);
  const setting = testSetting(readTestManifests([{ uri: 'a.yaml', text }]), options);
  const [tested] = setting.receivers;
  const { notes = [] } = tested ? resolveTargets(tested, { setting }) : {};
  const used = notes.find(({ template }) => template.includes('uses Config'));
  const findings = findingsOf(analyseStream(text));
  return {
    preview: chosen && cluster.configs[chosen.config]?.facts.name,
    test: used?.args.name,
    hint: findings.some(({ code }) => code === 'config-missing'),
  };
}
