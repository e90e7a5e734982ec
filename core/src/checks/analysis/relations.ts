import type { AlertRulesPerObject } from '../../model/alert-rules/keep-alert-rules.js';
import type { ManagerFacts } from '../../model/facts.js';
import type { Release } from '../../model/release/release.js';
import { keepLast } from '../../text/keep-last.js';
import type { LintConfig } from '../config/lint-config.js';
import { type DecideIgnored, decideIgnored } from './ignored-objects.js';
import { type ManifestIndex, NO_MANIFESTS } from './manifest-index.js';
import { type KnownReceivers, receiversIn } from './missing-receivers.js';
import { type KeysInstead, keysInstead } from './missing-secret-keys.js';
import { type KnownTemplates, templatesIn } from './missing-templates.js';
import { type ConfigMapInstead, configMapInstead } from './misspelt-config-maps.js';
import { type SecretInstead, secretInstead } from './misspelt-secrets.js';
import { type NamedObjects, namedIn, scopeOf } from './named-objects.js';
import { createProducedLabels, type ProducedLabels } from './produced-labels.js';
import { createRuleRoutes, type RoutesOfObject } from './rule-routes.js';
import { type ServingConfigs, servingConfigs } from './serving-configs.js';
import { type UsedConfigs, usedConfigs } from './unused-configs.js';
import { type RunsTemplate, templatesRun } from './unused-templates.js';

/** What the findings of a document can depend on beside its text; computed when a document asks for it. */
export interface Relations {
  readonly decided: () => DecideIgnored;
  readonly named: () => NamedObjects;
  readonly serving: () => ServingConfigs | undefined;
  readonly templates: () => KnownTemplates | undefined;
  readonly receivers: () => KnownReceivers | undefined;
  readonly instead: () => KeysInstead | undefined;
  readonly secrets: () => SecretInstead | undefined;
  readonly configMaps: () => ConfigMapInstead | undefined;
  readonly runs: () => RunsTemplate | undefined;
  readonly used: () => UsedConfigs | undefined;
  readonly routes: () => RoutesOfObject | undefined;
  readonly produced: () => ProducedLabels | undefined;
  readonly release: Release;
}

/**
 * The relations of one stream. Each stays the same object until something it depends on changes.
 *
 * @returns takes the manifests of the stream, those of other files, and the alerts that exist beside those of rules
 */
export function relationsOf(
  rulesPerObject: AlertRulesPerObject,
): (
  own: ManifestIndex,
  others: ManifestIndex | 'unknown',
  release: Release,
  knownAlerts?: LintConfig['knownAlerts'],
) => Relations {
  const decided = keepLast((own: ManifestIndex, others: ManifestIndex | 'unknown', release: Release, ..._: Revisions) =>
    decideIgnored(managersOf(own, others), release),
  );
  const named = keepLast((own: ManifestIndex, others: ManifestIndex, release: Release, ..._: Revisions) =>
    namedIn([own, others], release),
  );
  const serving = keepLast((own: ManifestIndex, others: ManifestIndex, release: Release, ..._: Revisions) =>
    servingConfigs(own, others, release),
  );
  const templates = keepLast((own: ManifestIndex, others: ManifestIndex, release: Release, ..._: Revisions) =>
    templatesIn([own, others], release),
  );
  const receivers = keepLast((own: ManifestIndex, others: ManifestIndex, ..._: Revisions) =>
    receiversIn([own, others]),
  );
  const instead = keepLast((own: ManifestIndex, others: ManifestIndex, ..._: Revisions) =>
    keysInstead([own, others], scopeOf([...own.managers, ...others.managers])),
  );
  const secrets = keepLast((own: ManifestIndex, others: ManifestIndex, ..._: Revisions) =>
    secretInstead([own, others], scopeOf([...own.managers, ...others.managers])),
  );
  const configMaps = keepLast((own: ManifestIndex, others: ManifestIndex, ..._: Revisions) =>
    configMapInstead([own, others], scopeOf([...own.managers, ...others.managers])),
  );
  const runs = keepLast((own: ManifestIndex, others: ManifestIndex, release: Release, ..._: Revisions) =>
    templatesRun([own, others], release),
  );
  const used = keepLast(
    (own: ManifestIndex, others: ManifestIndex, served: ServingConfigs | undefined, ..._: Revisions) =>
      usedConfigs([own, others], served),
  );
  const routesIn = createRuleRoutes(rulesPerObject);
  const routes = keepLast((own: ManifestIndex, others: ManifestIndex, release: Release, ..._: Revisions) =>
    routesIn([own, others], release),
  );
  const producedIn = createProducedLabels(rulesPerObject);
  const produced = keepLast(
    (own: ManifestIndex, others: ManifestIndex, release: Release, alerts: KnownAlerts, ..._: Revisions) =>
      producedIn([own, others], release, alerts),
  );
  return (own, others, release, knownAlerts = NO_ALERTS) => {
    const elsewhere = others === 'unknown' ? NO_MANIFESTS : others;
    const revisions = (...aspects: readonly (keyof ManifestIndex['revisions'])[]): Revisions =>
      aspects.flatMap((aspect) => [own.revisions[aspect], elsewhere.revisions[aspect]]);
    const known = others !== 'unknown';
    const served = once(() =>
      known ? serving(own, elsewhere, release, ...revisions('configs', 'managers', 'damaged')) : undefined,
    );
    return {
      decided: once(() => decided(own, others, release, ...revisions('managers'))),
      named: once(() => named(own, elsewhere, release, ...revisions('references', 'managers'))),
      serving: served,
      templates: once(() => (known ? templates(own, elsewhere, release, ...revisions('templates')) : undefined)),
      receivers: once(() => (known ? receivers(own, elsewhere, ...revisions('receivers', 'damaged')) : undefined)),
      instead: once(() =>
        known ? instead(own, elsewhere, ...revisions('secrets', 'managers', 'damaged')) : undefined,
      ),
      configMaps: once(() =>
        known ? configMaps(own, elsewhere, ...revisions('configMaps', 'managers', 'damaged')) : undefined,
      ),
      runs: once(() => (known ? runs(own, elsewhere, release, ...revisions('uses', 'receivers')) : undefined)),
      used: once(() => (known ? used(own, elsewhere, served(), ...revisions('uses', 'damaged')) : undefined)),
      secrets: once(() =>
        known ? secrets(own, elsewhere, ...revisions('secrets', 'managers', 'damaged')) : undefined,
      ),
      produced: once(() =>
        known && knownAlerts !== 'unknown'
          ? produced(own, elsewhere, release, knownAlerts, ...revisions('rules'))
          : undefined,
      ),
      routes: once(() => (known ? routes(own, elsewhere, release, ...revisions('rules', 'routing')) : undefined)),
      release,
    };
  };
}

type KnownAlerts = Exclude<LintConfig['knownAlerts'], 'unknown' | undefined>;

const NO_ALERTS: KnownAlerts = [];

/** Computes a result when it is first asked for. */
function once<Result>(compute: () => Result): () => Result {
  let kept: { readonly result: Result } | undefined;
  return () => {
    kept ??= { result: compute() };
    return kept.result;
  };
}

/** What a result was computed from: given only to notice that it is outdated. */
type Revisions = readonly object[];

/** The NotificationManagers that decide: the stream's own before others. */
function managersOf(own: ManifestIndex, others: ManifestIndex | 'unknown'): readonly ManagerFacts[] | 'unknown' {
  const decisive = own.managers.filter(hasSelectors);
  if (decisive.length > 0 || others === 'unknown') return decisive.length > 0 ? decisive : 'unknown';
  return others.managers.filter(hasSelectors);
}

/** One without the required selectors is a patch of another, or rejected. */
function hasSelectors({ globalLabels, tenantLabels }: ManagerFacts): boolean {
  return globalLabels !== undefined && tenantLabels !== undefined;
}
