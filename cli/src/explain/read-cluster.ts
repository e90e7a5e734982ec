import type { DeployedObjects } from '#cluster';
import { hideSecrets, phrase } from '#core';
import { type ContextOptions, namedCluster } from '../cluster/named-cluster.js';
import { explainedError } from '../explained-error.js';
import { withInterrupt } from '../terminal/interrupted.js';
import { labelled } from '../terminal/labelled.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';

/** Reads what decides where a cluster's alerts go. Warns of what cannot be read. @throws UsageError */
export async function readCluster(options: ContextOptions, terminal: Terminal): Promise<DeployedObjects> {
  const { note, err, translate } = terminal;
  const cluster = await namedCluster(options, terminal);
  const { readDeployed } = await import('#cluster');
  const deployed = await withInterrupt((signal) => readDeployed(cluster, { signal }));
  if (deployed.kind === 'failed') throw explainedError(deployed);
  for (const { cause, remedy } of deployed.failures) {
    const text = translate(phrase('{cause} {remedy}', { cause, remedy }));
    note(labelled(err.yellow(translate(phrase('warning:'))), printable(hideSecrets(text)), translate));
  }
  if (deployed.failures.length > 0)
    note(
      labelled(
        translate(phrase('note:')),
        translate(phrase('What could not be read is assumed to exist where something names it.')),
        translate,
      ),
    );
  return deployed;
}
