import { CancellationError, l10n } from 'vscode';
import { type DingTalkReceiver, phrase } from '#core';
import type { CredentialProvider, ResolvedTargets } from '#sender';
import { localize } from '../../infrastructure/localize.js';
import { UserError } from '../../infrastructure/user-error.js';
import { secretsOfCluster } from '../cluster/secrets-of-cluster.js';
import { type AskedCredentials, askForCredentials } from './ask-for-credentials.js';
import type { Destination } from './choose-destination.js';
import type { Manifest } from './open-manifest.js';
import type { SendTestContext } from './send-test-context.js';
import { learnSecrets } from './target-secrets.js';
import { readWorkspaceObjects } from './workspace-objects.js';

/** Holds credentials in `targets`. */
export interface GatheredTargets extends ResolvedTargets {
  /** Which stored credentials were used. */
  readonly storedIds: readonly string[];
}

/**
 * The receiver's targets with their credentials: from the file, then from the workspace's other files, then from the
 * secret storage, then from the cluster where that is allowed, then from the person; for the simulator, stand-ins. @throws UserError when nothing can be sent
 */
export async function gatherTargets(
  { server, credentials, cluster, log }: SendTestContext,
  { document, objects }: Manifest,
  receiver: DingTalkReceiver,
  destination: Destination,
): Promise<GatheredTargets> {
  const { firstOf, readSources, resolveTargets, withCredentials } = await import('#sender');
  const own = readSources(objects);
  const alone = destination.kind === 'simulator' || resolveTargets(receiver, own).missing.length === 0;
  const workspace = alone ? undefined : await readWorkspaceObjects({ server, log }, document);
  const sources = workspace ? readSources(objects, workspace.objects, workspace.files) : own;

  const asked = askForCredentials(credentials, log);
  const provider =
    destination.kind === 'simulator'
      ? standIn
      : firstOf(asked.stored, secretsOfCluster(cluster, sources.defaultNamespace), asked.ask);
  const resolved = await withCredentials(receiver, sources, provider);
  if (resolved.targets.length === 0) refuse(receiver, resolved, asked);
  learnSecrets(log, resolved.targets);
  await asked.offerToKeep();
  return { ...resolved, storedIds: asked.storedIds };
}

const standIn: CredentialProvider = async ({ field }) => ({
  value: field === 'webhook' ? 'https://simulated.invalid/robot/send?access_token=simulated' : 'simulated',
  origin: { kind: 'stand-in' },
});

function refuse({ name }: DingTalkReceiver, { missing, notes }: ResolvedTargets, asked: AskedCredentials): never {
  if (asked.skipped) throw new CancellationError();
  const reason = missing[0]?.text ?? notes.at(-1) ?? phrase('It names no chatbot and no chat id.');
  throw new UserError(
    localize(phrase('DingTalk: “{name}” has nowhere to send to. {reason}', { name, reason })),
    l10n.t('Complete the manifest, then test again.'),
  );
}
