import type { Placed } from '../../../model/cluster/cluster.js';
import type { DataScope } from '../../../model/cluster/find-named.js';
import type { Ownership } from '../../../model/cluster/ownership.js';
import type { ManagerFacts, ManagerOptions } from '../../../model/facts.js';
import type { ClusterLabel } from '../../../model/release/cluster-label.js';
import type { ManagerZone } from './time-zone-of.js';

/** The settings of the NotificationManager, or the defaults instead. */
export interface PipelineSettings {
  /** Undefined when the manifests contain none. */
  readonly manager: Placed<ManagerFacts> | undefined;
  readonly ownership: Ownership;
  /** Where Secrets and ConfigMaps are looked up. */
  readonly data: DataScope;
  readonly cluster: ClusterLabel;
  readonly groupLabels: readonly string[];
  /** At least 1. */
  readonly batchSize: number;
  readonly routePolicy: 'All' | 'RouterFirst' | 'RouterOnly';
  readonly tenantSource: TenantSource;
  readonly timeZone: ManagerZone;
  readonly options: ManagerOptions;
}

/** The source of a namespace's tenants: the namespace itself, a mapping, or an unknown sidecar. */
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
