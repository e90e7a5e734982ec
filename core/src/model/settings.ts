import type { Placed } from './cluster.js';
import type { ManagerFacts, ManagerOptions, TextMap } from './facts.js';
import type { CompiledSelector } from './selector/compile-selector.js';

/** What the NotificationManager says, or what is taken instead of it. */
export interface PipelineSettings {
  /** Undefined: there is none. */
  readonly manager: Placed<ManagerFacts> | undefined;
  /** Undefined: there is no selector, at which the manager crashes. */
  readonly globalLabels: TextMap | undefined;
  /** Undefined: as above. */
  readonly tenantLabels: TextMap | undefined;
  readonly tenantKey: string;
  readonly defaultConfigs: CompiledSelector | undefined;
  /** Where Secrets and ConfigMaps are looked for that are named without a namespace. */
  readonly namespace: string;
  /** Filled into alerts that have none. */
  readonly clusterName: string;
  readonly groupLabels: readonly string[];
  /** At least 1. */
  readonly batchSize: number;
  readonly routePolicy: 'All' | 'RouterFirst' | 'RouterOnly';
  readonly tenantSource: TenantSource;
  readonly options: ManagerOptions;
}

/** Who tells the tenants of a namespace: it is its own; a mapping; or a sidecar of which nothing is known. */
export type TenantSource = 'namespace' | 'mapping' | 'unknown';

export const NO_OPTIONS: ManagerOptions = {
  cluster: '',
  globalTemplate: '',
  templateFiles: [],
  template: '',
  titleTemplate: '',
  tmplType: '',
  chatbotMessageMaxSize: 0,
  conversationMessageMaxSize: 0,
  chatbotThrottle: { threshold: 0, unit: 0, maxWaitTime: 0 },
  conversationThrottle: { threshold: 0, unit: 0, maxWaitTime: 0 },
};
