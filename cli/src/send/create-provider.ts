import { phrase } from '#core';
import type { CredentialProvider, TestSetting } from '#sender';
import type { AlertSourceOptions } from '../live/alert-source-options.js';
import { labelled } from '../terminal/labelled.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { type ClusterOptions, clusterProvider } from './cluster-provider.js';
import { readCredentialsFile } from './credentials-file.js';
import { environmentProvider, unknownVariables } from './environment.js';
import type { SharedFields } from './read-variable.js';

/** Sources of credentials besides the manifests and the environment. */
export interface CredentialOptions extends ClusterOptions, Pick<AlertSourceOptions, 'alertsFromCluster'> {
  /** A file with the environment's variables. */
  readonly credentials?: string;
}

const ALL_FIELDS: SharedFields = new Set(['webhook', 'secret', 'appkey', 'appsecret']);

/**
 * Provides credentials that are missing from the manifests: from the environment, else from a file with its variables,
 * else from the cluster. Warns about variables without effect and about a file that others can read.
 * @param shared the fields for which one variable serves all Receivers and Configs
 * @throws UsageError if the options, the file or the kubeconfig are not usable
 */
export async function createProvider(
  { secretNamespace }: TestSetting,
  options: CredentialOptions,
  terminal: Terminal,
  shared: SharedFields = ALL_FIELDS,
): Promise<CredentialProvider> {
  const { firstOf } = await import('#sender');
  const { credentials, cluster, context, namespace, alertsFromCluster } = options;
  const { env, cwd, err, note, translate } = terminal;
  const usesContext = context !== undefined && alertsFromCluster === undefined;
  const flag = usesContext ? '--context' : '--namespace';
  if (!cluster && (usesContext || namespace !== undefined))
    throw new UsageError(
      phrase('{flag} requires --cluster.', { flag }),
      phrase('Add --cluster to read missing Secrets from a cluster.'),
    );
  const file = credentials === undefined ? undefined : await readCredentialsFile(credentials, cwd);
  for (const remark of [...unknownVariables(env), ...(file?.remarks ?? [])])
    note(labelled(err.yellow(translate(phrase('warning:'))), printable(translate(remark)), translate));
  return firstOf(
    environmentProvider(terminal, shared),
    ...(file ? [file.provider(shared)] : []),
    ...(cluster ? [await clusterProvider(options, secretNamespace, terminal)] : []),
  );
}
