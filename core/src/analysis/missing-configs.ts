import { type Finding, shiftFinding } from '../finding.js';
import { type CompiledSelector, compileSelector } from '../match/compile-selector.js';
import { outcomeOf } from '../match/match-selector.js';
import type { AnalysedDocument } from './analyse-stream.js';
import type { ConversationFacts } from './conversation-facts.js';

type Labels = Readonly<Record<string, string>>;
type ReceiverFacts = Extract<ConversationFacts, { readonly kind: 'receiver' }>;

/** What makes an object global, a tenant's or a default. */
interface Conventions {
  readonly globalLabels: Labels;
  readonly tenantLabels: Labels;
  readonly defaultConfigLabels: Labels;
  readonly tenantKey: string;
}

const USUAL: Conventions = {
  globalLabels: { type: 'global' },
  tenantLabels: { type: 'tenant' },
  defaultConfigLabels: { type: 'default' },
  tenantKey: 'user',
};

/**
 * The receivers of a stream whose conversations none of its Configs serves. Nothing while it holds no Config at all: they
 * then live elsewhere.
 */
export function missingConfigs(documents: readonly AnalysedDocument[]): readonly Finding[] {
  const facts = documents.flatMap(({ analysis: { conversation }, line }) =>
    conversation ? [{ conversation, line }] : [],
  );
  const configs = facts.flatMap(({ conversation }) => (conversation.kind === 'config' ? [conversation.labels] : []));
  if (configs.length === 0) return [];
  const manager = facts.find(({ conversation }) => conversation.kind === 'manager')?.conversation;
  const conventions =
    manager?.kind === 'manager'
      ? { ...USUAL, ...manager.settings, tenantKey: manager.settings.tenantKey ?? USUAL.tenantKey }
      : USUAL;
  return facts.flatMap(({ conversation, line }) =>
    conversation.kind === 'receiver' && !isServed(conversation, configs, conventions)
      ? [shiftFinding(conversation.finding, line)]
      : [],
  );
}

/** As the manager looks for it (notification-manager 2.6). What is neither global nor a tenant's has a rule of its own. */
function isServed({ labels, selector }: ReceiverFacts, configs: readonly Labels[], conventions: Conventions): boolean {
  const { globalLabels, tenantLabels, defaultConfigLabels, tenantKey } = conventions;
  const compiled = compileSelector(selector);
  const defaults = configs.filter((config) => sharesAny(config, defaultConfigLabels));
  if (sharesAny(labels, globalLabels)) return defaults.some((config) => fits(config, compiled));
  const tenant = labels[tenantKey];
  if (tenant === undefined || !sharesAny(labels, tenantLabels)) return true;
  const own = configs.filter((config) => config[tenantKey] === tenant && sharesAny(config, tenantLabels));
  return defaults.length > 0 || own.some((config) => fits(config, compiled));
}

function sharesAny(labels: Labels, wanted: Labels): boolean {
  return Object.entries(wanted).some(([key, value]) => labels[key] === value);
}

function fits(config: Labels, selector: CompiledSelector): boolean {
  return outcomeOf(selector, config) === 'match';
}
