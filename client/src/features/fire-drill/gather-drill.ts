import { l10n } from 'vscode';
import type { Phrase } from '#core';
import type { PreparedTest, Target } from '#sender';
import { UserError } from '../../infrastructure/user-error.js';
import { secretsOfCluster } from '../cluster/secrets-of-cluster.js';
import { askForCredentials } from '../send-test/ask-for-credentials.js';
import type { Destination } from '../send-test/choose-destination.js';
import { confirmApiHost } from '../send-test/confirm-api-host.js';
import { baseUrlOf } from '../send-test/deliver.js';
import { folderOf } from '../send-test/gather-test.js';
import type { Manifest } from '../send-test/open-manifest.js';
import { placeholder } from '../send-test/placeholder.js';
import { readSetting, receiverIn } from '../send-test/read-setting.js';
import type { SendTestContext } from '../send-test/send-test-context.js';
import { showFile } from '../send-test/show-file.js';
import { simulateTargets } from '../send-test/simulate-targets.js';

export interface GatheredDrill {
  readonly tests: readonly PreparedTest[];
  /** What is left out of all tests. */
  readonly remarks: readonly Phrase[];
}

/**
 * Every receiver of the file with its targets and their credentials: from the manifests of the workspace, the secret
 * storage, the cluster if allowed, or the user. For the simulator, its robots and its app.
 * @throws UserError if there is no target
 */
export async function gatherDrill(
  { server, credentials, cluster, state, log }: SendTestContext,
  manifest: Manifest,
  destination: Destination,
): Promise<GatheredDrill> {
  const sender = await import('#sender');
  const setting = await readSetting(manifest, server, log);
  const home = manifest.document.uri.toString();
  const { uri } = manifest.document;
  const apiUrl = baseUrlOf(destination, uri);
  const foreign = destination.kind === 'dingtalk' ? sender.foreignHost(apiUrl) : undefined;
  const tests: PreparedTest[] = [];
  for (const name of new Set(manifest.receivers.map((receiver) => receiver.name))) {
    const receiver = receiverIn(setting, home, name);
    if (foreign !== undefined && receiver.conversation?.chatIds.length) await confirmApiHost(foreign, state);
    // a credential that the user skips is skipped for this receiver only
    const asked = askForCredentials(credentials, log, folderOf(uri));
    const provider =
      destination.kind === 'simulator'
        ? placeholder
        : sender.firstOf(asked.stored, secretsOfCluster(cluster, setting.secretNamespace, log), asked.ask);
    const test = await sender.prepareTest(receiver, { setting, home, apiUrl }, provider);
    for (const secret of test.targets.flatMap(sender.targetSecrets)) log.learnSecret(secret);
    await asked.offerToStore();
    tests.push({ ...test, targets: placed(test, destination) });
  }
  if (tests.every(({ targets }) => targets.length === 0))
    throw new UserError(
      l10n.t('DingTalk: no receiver of this file has a target with all credentials.'),
      l10n.t('Complete the manifest, then test again.'),
    );
  const receivers = tests.map(({ receiver }) => receiver);
  return { tests, remarks: sender.leftOutRemarks(setting, receivers, showFile) };
}

function placed({ targets, receiver }: PreparedTest, destination: Destination): readonly Target[] {
  return destination.kind === 'simulator' ? simulateTargets(targets, receiver, destination.simulator) : targets;
}
