import {
  type ChatbotExtras,
  type DingTalkReceiver,
  type Phrase,
  phrase,
  readDingTalkReceiver,
  readObjects,
} from '#core';
import type { ResolvedTargets } from '#sender';
import { readManifests } from '../files/read-manifests.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { chosenAlerts, type MessageOptions } from './chosen-alerts.js';
import { composeTest } from './compose-test.js';
import { describeMentions, describeTargets } from './describe-targets.js';
import { type CredentialOptions, gatherTargets } from './gather-targets.js';
import { narrowReceiver } from './narrow-receiver.js';
import { pickReceiver } from './pick-receiver.js';
import { extrasOf, type Sending } from './test-message.js';

/** A test that is ready to be sent. Holds credentials in `sendings`, and nowhere else. */
export interface PreparedTest {
  readonly receiver: DingTalkReceiver;
  /** Where each credential was found. */
  readonly origins: ResolvedTargets['origins'];
  readonly sendings: readonly Sending[];
  readonly extras: ChatbotExtras;
  /** The places where the message will appear. */
  readonly labels: readonly string[];
  /** What a person should know before sending. */
  readonly remarks: readonly Phrase[];
}

/** @throws UsageError when it is not clear what to send where, or a credential is missing */
export async function prepareTest(
  paths: readonly string[],
  wanted: CredentialOptions & MessageOptions & { readonly receiver?: string; readonly target: readonly string[] },
  terminal: Terminal,
): Promise<PreparedTest> {
  if (paths.length === 0)
    throw new UsageError(
      phrase('Which receiver?'),
      phrase('Name its manifest, and the file of its Secret: kubesphere-dingtalk send receiver.yaml secret.yaml'),
    );
  const alerts = await chosenAlerts(wanted, terminal);
  const texts = await readManifests(paths, terminal);
  const files = new Map(texts.flatMap(({ path, text }) => readObjects(text).map((object) => [object, path] as const)));
  const receivers = [...files.keys()].map(readDingTalkReceiver).filter((found) => found !== undefined);
  const receiver = narrowReceiver(pickReceiver(receivers, wanted.receiver, paths), wanted.target);
  const { targets, origins, notes } = await gatherTargets(receiver, files, wanted, terminal);
  const composed = composeTest(texts, receiver, targets, alerts);
  const extras = extrasOf(receiver);
  const mentions = describeMentions(targets, extras);
  return {
    receiver,
    origins,
    sendings: composed.sendings,
    extras,
    labels: await describeTargets(targets, terminal),
    remarks: [...notes, ...composed.remarks, ...(mentions === undefined ? [] : [mentions])],
  };
}
