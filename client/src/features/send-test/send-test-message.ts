import { type DingTalkReceiver, renderDefault, verificationAlert } from '#core';
import type { CommandTarget } from '../../infrastructure/command-target.js';
import { chooseDestination } from './choose-destination.js';
import { confirmSending } from './confirm-sending.js';
import { deliver } from './deliver.js';
import { gatherTargets } from './gather-targets.js';
import { openManifest } from './open-manifest.js';
import { pickReceiver } from './pick-receiver.js';
import type { SendTestContext } from './send-test-context.js';
import { showReport } from './show-report.js';
import { simulateTargets } from './simulate-targets.js';

/**
 * From the command to the shown results. Credentials stay in this process: read here, handed to the sender, and known
 * to the log only to be masked. @throws UserError, and CancellationError when a person backs out
 */
export async function sendTestMessage(
  features: SendTestContext,
  { uri, receiver: name, message }: CommandTarget,
): Promise<void> {
  const manifest = await openManifest(uri);
  const receiver = await pickReceiver(features.server, manifest, name);
  const destination = await chooseDestination(features.simulator, receiver);
  const gathered = await gatherTargets(features, manifest, receiver, destination);
  const { targets, notes } =
    destination.kind === 'simulator'
      ? { ...gathered, targets: simulateTargets(gathered.targets, receiver, destination.simulator) }
      : gathered;
  if (destination.kind === 'dingtalk') await confirmSending(receiver, gathered);
  const results = await deliver(
    { receiver, targets, message: message ?? testMessage(receiver), destination, scope: manifest.document.uri },
    features.log,
  );
  showReport(features, receiver.name, results, { notes, storedIds: gathered.storedIds, destination });
}

/** What the console's own test sends, in the receiver's format. */
function testMessage({ name, tmplType }: DingTalkReceiver): ReturnType<typeof renderDefault> {
  const alert = verificationAlert(new Date().toISOString(), name);
  return renderDefault([alert], tmplType === 'markdown' ? 'markdown' : 'text');
}
