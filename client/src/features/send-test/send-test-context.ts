import type { Memento } from 'vscode';
import type { Log } from '../../infrastructure/log.js';
import type { ClusterAccess } from '../cluster/cluster-access.js';
import type { CredentialStore } from '../credentials/credential-store.js';
import type { LanguageServer } from '../language-server/language-server.js';
import type { SimulatorHost } from '../local-simulator/simulator-host.js';

/** The other features that sending a test message builds on. */
export interface SendTestContext {
  readonly server: LanguageServer;
  readonly credentials: CredentialStore;
  readonly cluster: ClusterAccess;
  readonly simulator: SimulatorHost;
  /** What is remembered for this workspace. */
  readonly state: Pick<Memento, 'get' | 'update'>;
  readonly log: Log;
}
