import { CancellationError, l10n, type Uri, workspace } from 'vscode';
import { type DingTalkReceiver, phrase } from '#core';
import type { PreparedTest } from '#sender';
import { localize } from '../../infrastructure/localize.js';
import { UserError } from '../../infrastructure/user-error.js';
import { secretsOfCluster } from '../cluster/secrets-of-cluster.js';
import { type AskedCredentials, askForCredentials } from './ask-for-credentials.js';
import type { Destination } from './choose-destination.js';
import { confirmApiHost } from './confirm-api-host.js';
import { baseUrlOf } from './deliver.js';
import type { Manifest } from './open-manifest.js';
import { placeholder } from './placeholder.js';
import { readSetting, receiverIn } from './read-setting.js';
import type { SendTestContext } from './send-test-context.js';
import { showFile } from './show-file.js';

/** Contains credentials in `targets`. */
export interface GatheredTest extends PreparedTest {
  /** The keys of the stored credentials that were used. */
  readonly storedKeys: readonly string[];
}

/**
 * The receiver with its targets and their credentials: from the manifests of the workspace, the secret storage, the
 * cluster if allowed, or the user; placeholders for the simulator. @throws UserError if nothing can be sent
 */
export async function gatherTest(
  { server, credentials, cluster, state, log }: SendTestContext,
  manifest: Manifest,
  { name }: DingTalkReceiver,
  destination: Destination,
): Promise<GatheredTest> {
  const sender = await import('#sender');
  const setting = await readSetting(manifest, server, log);
  const home = manifest.document.uri.toString();
  const receiver = receiverIn(setting, home, name);
  const { uri } = manifest.document;
  const apiUrl = baseUrlOf(destination, uri);
  const foreign = destination.kind === 'dingtalk' ? sender.foreignHost(apiUrl) : undefined;
  if (foreign !== undefined && receiver.conversation?.chatIds.length) await confirmApiHost(foreign, state);
  const asked = askForCredentials(credentials, log, folderOf(uri));
  const provider =
    destination.kind === 'simulator'
      ? placeholder
      : sender.firstOf(asked.stored, secretsOfCluster(cluster, setting.secretNamespace, log), asked.ask);
  const test = await sender.prepareTest(receiver, { setting, home, showFile, apiUrl }, provider);
  if (test.targets.length === 0) reject(test, asked);
  for (const secret of test.targets.flatMap(sender.targetSecrets)) log.learnSecret(secret);
  await asked.offerToStore();
  const remarks = [...test.remarks, ...sender.leftOutRemarks(setting, [receiver], showFile)];
  return { ...test, remarks, storedKeys: asked.storedKeys };
}

/** The URI of the workspace folder that contains a file; empty outside the workspace. */
export function folderOf(uri: Uri): string {
  return workspace.getWorkspaceFolder(uri)?.uri.toString() ?? '';
}

function reject({ receiver: { name }, missing, remarks }: PreparedTest, asked: AskedCredentials): never {
  if (asked.skipped) throw new CancellationError();
  const reason = missing[0]?.text ?? remarks.at(-1) ?? phrase('It has neither a chatbot nor chat ids.');
  throw new UserError(
    localize(phrase('DingTalk: “{name}” has no target to send to. {reason}', { name, reason })),
    l10n.t('Complete the manifest, then test again.'),
  );
}
