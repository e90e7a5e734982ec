import { CancellationError, l10n } from 'vscode';
import { type DingTalkReceiver, phrase } from '#core';
import type { PreparedTest } from '#sender';
import { localize } from '../../infrastructure/localize.js';
import { UserError } from '../../infrastructure/user-error.js';
import { secretsOfCluster } from '../cluster/secrets-of-cluster.js';
import { type AskedCredentials, askForCredentials } from './ask-for-credentials.js';
import type { Destination } from './choose-destination.js';
import type { Manifest } from './open-manifest.js';
import { placeholder } from './placeholder.js';
import { readSetting, receiverIn } from './read-setting.js';
import type { SendTestContext } from './send-test-context.js';
import { showFile } from './show-file.js';

/** Contains credentials in `targets`. */
export interface GatheredTest extends PreparedTest {
  /** The ids of the stored credentials that were used. */
  readonly storedIds: readonly string[];
}

/**
 * The receiver with its targets and their credentials: from the manifests of the workspace, the secret storage, the
 * cluster if allowed, or the user; placeholders for the simulator. @throws UserError if nothing can be sent
 */
export async function gatherTest(
  { server, credentials, cluster, log }: SendTestContext,
  manifest: Manifest,
  { name }: DingTalkReceiver,
  destination: Destination,
): Promise<GatheredTest> {
  const sender = await import('#sender');
  const setting = await readSetting(manifest, server, log);
  const home = manifest.document.uri.toString();
  const receiver = receiverIn(setting, home, name);
  const asked = askForCredentials(credentials, log);
  const provider =
    destination.kind === 'simulator'
      ? placeholder
      : sender.firstOf(asked.stored, secretsOfCluster(cluster, setting.secretNamespace), asked.ask);
  const test = await sender.prepareTest(receiver, { setting, home, showFile }, provider);
  if (test.targets.length === 0) reject(test, asked);
  for (const secret of test.targets.flatMap(sender.targetSecrets)) log.learnSecret(secret);
  await asked.offerToStore();
  const remarks = [...test.remarks, ...sender.leftOutRemarks(setting, [receiver], showFile)];
  return { ...test, remarks, storedIds: asked.storedIds };
}

function reject({ receiver: { name }, missing, remarks }: PreparedTest, asked: AskedCredentials): never {
  if (asked.skipped) throw new CancellationError();
  const reason = missing[0]?.text ?? remarks.at(-1) ?? phrase('It has neither a chatbot nor chat ids.');
  throw new UserError(
    localize(phrase('DingTalk: “{name}” has no target to send to. {reason}', { name, reason })),
    l10n.t('Complete the manifest, then test again.'),
  );
}
