import { defaultConfigTest, type IsDefaultConfig } from '../../model/dingtalk/default-config.js';
import type { ManagerSettings } from '../../model/dingtalk/notification-manager.js';
import { type Finding, shiftFinding } from '../../model/finding/finding.js';
import { compileSelector } from '../../model/selector/compile-selector.js';
import { outcomeOf } from '../../model/selector/match-selector.js';
import type { ConversationFacts } from './conversation-facts.js';
import type { ManifestFacts } from './manifest-facts.js';
import type { AnalysedDocument } from './stream-analysis.js';

type Labels = Readonly<Record<string, string>>;
type ReceiverFacts = Extract<ConversationFacts, { readonly kind: 'receiver' }>;

/** What makes an object global, a tenant's or a default. */
interface Conventions {
  readonly globalLabels: Labels;
  readonly tenantLabels: Labels;
  readonly isDefault: IsDefaultConfig;
  readonly tenantKey: string;
}

const DEFAULT_TENANT_KEY = 'user';

const DEFAULTS: Conventions = {
  globalLabels: { type: 'global' },
  tenantLabels: { type: 'tenant' },
  isDefault: ({ type }) => type === 'default',
  tenantKey: DEFAULT_TENANT_KEY,
};

/**
 * The receivers of a stream whose conversations none of the known Configs serves. Nothing while no Config is known at
 * all: they then live elsewhere.
 *
 * @param others the manifests of other files
 */
export function missingConfigs(
  documents: readonly AnalysedDocument[],
  others: readonly ManifestFacts[],
): readonly Finding[] {
  const own = documents.flatMap(({ analysis: { conversation }, line }) =>
    conversation ? [{ conversation, line }] : [],
  );
  if (own.every(({ conversation }) => conversation.kind !== 'receiver')) return [];
  const known = own.map(({ conversation }) => conversation);
  const elsewhere = others.flatMap(({ conversation }) => conversation ?? []);
  const configs = [...known, ...elsewhere].flatMap((facts) => (facts.kind === 'config' ? [facts.labels] : []));
  if (configs.length === 0) return [];
  const managers = managersOf(known);
  const conventions = (managers.length > 0 ? managers : managersOf(elsewhere)).map(conventionsOf);
  return own.flatMap(({ conversation, line }) =>
    conversation.kind === 'receiver' &&
    // files of several clusters may lie side by side
    !(conventions.length > 0 ? conventions : [DEFAULTS]).some((each) => isServed(conversation, configs, each))
      ? [shiftFinding(conversation.finding, line)]
      : [],
  );
}

function managersOf(known: readonly ConversationFacts[]): readonly ManagerSettings[] {
  return known.flatMap((facts) => (facts.kind === 'manager' ? [facts.settings] : []));
}

function conventionsOf({ globalLabels, tenantLabels, defaultConfigSelector, tenantKey }: ManagerSettings): Conventions {
  const isDefault = defaultConfigTest(defaultConfigSelector);
  return { globalLabels, tenantLabels, isDefault, tenantKey: tenantKey ?? DEFAULT_TENANT_KEY };
}

/** As the manager looks for it (notification-manager 2.6). What is neither global nor a tenant's has a rule of its own. */
function isServed({ labels, selector }: ReceiverFacts, configs: readonly Labels[], conventions: Conventions): boolean {
  const compiled = compileSelector(selector);
  const fits = (config: Labels): boolean => outcomeOf(compiled, config) === 'match';
  const isGlobal = sharesAny(labels, conventions.globalLabels);
  const tenant = isGlobal ? undefined : tenantOf(labels, conventions);
  const defaults = configs.filter(
    (config) =>
      conventions.isDefault(config) &&
      !sharesAny(config, conventions.globalLabels) &&
      tenantOf(config, conventions) === undefined,
  );
  if (isGlobal) return defaults.some(fits);
  if (tenant === undefined) return true;
  return defaults.length > 0 || configs.some((config) => tenantOf(config, conventions) === tenant && fits(config));
}

function tenantOf(labels: Labels, { tenantLabels, tenantKey }: Conventions): string | undefined {
  return sharesAny(labels, tenantLabels) ? labels[tenantKey] : undefined;
}

function sharesAny(labels: Labels, wanted: Labels): boolean {
  return Object.entries(wanted).some(([key, value]) => labels[key] === value);
}
