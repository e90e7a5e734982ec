import { CancellationError, l10n, Uri, workspace } from 'vscode';
import { type DingTalkReceiver, instantOf, phrase } from '#core';
import type { CredentialProvider, PreparedTest, TestSetting } from '#sender';
import { MANAGER_REQUEST, type ManagerAnswer, type ManagerParams } from '#server/protocol';
import { localize } from '../../infrastructure/localize.js';
import type { Log } from '../../infrastructure/log.js';
import { UserError } from '../../infrastructure/user-error.js';
import { secretsOfCluster } from '../cluster/secrets-of-cluster.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { type AskedCredentials, askForCredentials } from './ask-for-credentials.js';
import type { Destination } from './choose-destination.js';
import type { Manifest } from './open-manifest.js';
import type { SendTestContext } from './send-test-context.js';
import { learnSecrets } from './target-secrets.js';
import { readWorkspaceFiles } from './workspace-files.js';

/** Holds credentials in `targets`. */
export interface GatheredTest extends PreparedTest {
  /** Which stored credentials were used. */
  readonly storedIds: readonly string[];
}

/**
 * The receiver with its targets and their credentials: from the manifests of the workspace, then from the secret storage,
 * then from the cluster where that is allowed, then from the person; stand-ins for the simulator. @throws UserError when
 * nothing can be sent
 */
export async function prepareTest(
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
  const { data } = setting.pipeline.settings;
  const provider =
    destination.kind === 'simulator'
      ? standIn
      : sender.firstOf(asked.stored, secretsOfCluster(cluster, data.assumed ? undefined : data.namespace), asked.ask);
  const test = await sender.prepareTest(receiver, { setting, home, showFile }, provider);
  if (test.targets.length === 0) reject(test, asked);
  learnSecrets(log, test.targets);
  await asked.offerToKeep();
  return { ...test, storedIds: asked.storedIds };
}

/** The manifests of the workspace as the notification manager that they are for sees them. */
export async function readSetting(
  { document }: Pick<Manifest, 'document'>,
  server: LanguageServer,
  log: Log,
): Promise<TestSetting> {
  const { readTestManifests, testSetting } = await import('#sender');
  const manifests = readTestManifests(await readWorkspaceFiles({ server, log }, document));
  const params: ManagerParams = { textDocument: { uri: document.uri.toString() } };
  const manager = await server.request<ManagerAnswer>(MANAGER_REQUEST, params);
  if (!manager)
    throw new UserError(
      l10n.t('DingTalk: the language server does not answer.'),
      l10n.t('Run “DingTalk: Restart Language Server”, then test again.'),
    );
  const { version, tenants, timeZone } = manager;
  return testSetting(manifests, {
    at: instantOf(new Date()),
    version,
    localZone: timeZone,
    ...(tenants && { tenants }),
  });
}

/** @throws UserError when the file changed under the question */
export function receiverIn({ receivers }: TestSetting, home: string, name: string): DingTalkReceiver {
  const receiver = receivers.find(({ object, name: found }) => object.uri === home && found === name);
  if (receiver) return receiver;
  throw new UserError(
    l10n.t('DingTalk: the file holds no DingTalk receiver “{name}” any more.', { name }),
    l10n.t('Call the command again.'),
  );
}

function showFile(uri: string): string {
  return workspace.asRelativePath(Uri.parse(uri));
}

const standIn: CredentialProvider = async ({ field }) => ({
  value: field === 'webhook' ? 'https://simulated.invalid/robot/send?access_token=simulated' : 'simulated',
  origin: { kind: 'stand-in' },
});

function reject({ receiver: { name }, missing, remarks }: PreparedTest, asked: AskedCredentials): never {
  if (asked.skipped) throw new CancellationError();
  const reason = missing[0]?.text ?? remarks.at(-1) ?? phrase('It names no chatbot and no chat id.');
  throw new UserError(
    localize(phrase('DingTalk: “{name}” has nowhere to send to. {reason}', { name, reason })),
    l10n.t('Complete the manifest, then test again.'),
  );
}
