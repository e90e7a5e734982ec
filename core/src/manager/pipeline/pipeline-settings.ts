import type { Placed } from '../../model/cluster/cluster.js';
import type { DataScope } from '../../model/cluster/find-named.js';
import type { Ownership } from '../../model/cluster/ownership.js';
import type { ManagerFacts, ManagerOptions } from '../../model/facts.js';

/** What the NotificationManager says, or what is taken instead of it. */
export interface PipelineSettings {
  /** Undefined: there is none. */
  readonly manager: Placed<ManagerFacts> | undefined;
  readonly ownership: Ownership;
  /** Where Secrets and ConfigMaps are looked up. */
  readonly data: DataScope;
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
