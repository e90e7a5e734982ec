import { CancellationError, l10n, ProgressLocation, window, workspace } from 'vscode';
import type { ClusterFailure, ManagerAddress, ManagerAnswer } from '#cluster';
import { type DingTalkReceiver, readService } from '#core';
import { readCommandTarget } from '../../infrastructure/command-target.js';
import type { Log } from '../../infrastructure/log.js';
import { openSetting } from '../../infrastructure/open-setting.js';
import { readClusterSettings } from '../../infrastructure/settings.js';
import { UserError } from '../../infrastructure/user-error.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { openManifest } from '../send-test/open-manifest.js';
import { pickReceiver } from '../send-test/pick-receiver.js';
import { readSetting, receiverIn } from '../send-test/read-setting.js';
import { chooseVerification, type Verification } from './choose-verification.js';
import type { ClusterAccess } from './cluster-access.js';
import { clusterError, managerUrlError } from './cluster-error.js';
import { describeManager } from './manager-address.js';
import { showVerification } from './show-verification.js';

interface VerifyFeatures {
  readonly access: ClusterAccess;
  readonly server: LanguageServer;
  readonly log: Log;
}

/** Has the manager in the cluster send the test. References to credentials stay references. */
export async function verifyThroughCluster({ access, server, log }: VerifyFeatures, argument: unknown): Promise<void> {
  if (!workspace.isTrusted)
    throw new UserError(
      l10n.t('DingTalk: test messages cannot be sent from an untrusted workspace.'),
      l10n.t('Trust the workspace first.'),
    );
  const target = readCommandTarget(argument);
  if (!target)
    throw new UserError(
      l10n.t('DingTalk: no file is open.'),
      l10n.t('Open a manifest with a DingTalk receiver first.'),
    );
  const manifest = await openManifest(target.uri);
  const receiver = await pickReceiver(server, manifest, target.receiver);
  const address = await findManager(access);
  const verification = await chooseVerification();
  await confirm(receiver, address);

  const { inlineCredentials, verificationBody } = await import('#sender');
  const setting = await readSetting(manifest, server, log);
  const tested = receiverIn(setting, manifest.document.uri.toString(), receiver.name);
  const body = verificationBody(tested, setting, verification.alerts);
  const answer = await post(address, verification, body, receiver.name);
  if (answer.kind === 'failed') throw address.kind === 'url' ? managerUrlError(answer) : clusterError(answer);
  await showVerification(answer, { name: receiver.name, secrets: inlineCredentials(tested, setting) }, log);
}

async function findManager(access: ClusterAccess): Promise<ManagerAddress> {
  const { managerUrl, managerService } = readClusterSettings();
  if (managerUrl !== undefined) {
    if (URL.canParse(managerUrl)) return { kind: 'url', url: new URL(managerUrl) };
    throw new UserError(
      l10n.t('DingTalk: kubesphereDingtalk.cluster.managerUrl is not a URL.'),
      l10n.t('Set it to the address of the notification manager, such as http://localhost:19093.'),
      [openSetting('cluster.managerUrl')],
    );
  }
  const service = readService(managerService);
  if (!service)
    throw new UserError(
      l10n.t('DingTalk: kubesphereDingtalk.cluster.managerService does not name a service.'),
      l10n.t('Use the form namespace/name:port.'),
      [openSetting('cluster.managerService')],
    );
  return { kind: 'service', cluster: await access.require(), service };
}

async function confirm(receiver: DingTalkReceiver, address: ManagerAddress): Promise<void> {
  const send = l10n.t('Send from the Cluster');
  const manager = describeManager(address);
  const detail = [
    l10n.t(
      'The manager receives the receiver as written here, including its Secret references, and sends to all of its targets.',
    ),
    receiver.enabled ? '' : l10n.t('The receiver is switched off, but the test message is sent anyway.'),
    receiver.chatbot?.atAll ? l10n.t('atAll is true: everybody in the robot’s group is notified.') : '',
  ];
  const question = l10n.t('Send a test message for receiver “{name}” from {manager}?', {
    manager,
    name: receiver.name,
  });
  if (
    (await window.showWarningMessage(question, { modal: true, detail: detail.filter(Boolean).join('\n\n') }, send)) !==
    send
  )
    throw new CancellationError();
}

async function post(
  address: ManagerAddress,
  { path }: Verification,
  body: string,
  name: string,
): Promise<ManagerAnswer | ClusterFailure> {
  const { postToManager } = await import('#cluster');
  const abort = new AbortController();
  const title = l10n.t('Testing “{name}” through the notification manager', { name });
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
    token.onCancellationRequested(() => abort.abort());
    return postToManager(address, path, body, abort.signal);
  });
}
