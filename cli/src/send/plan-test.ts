import {
  type ChatbotExtras,
  conditionRulesOf,
  type DingTalkReceiver,
  instantOf,
  NEWEST_VERSION,
  type Phrase,
  phrase,
  receivers,
  releaseOf,
} from '#core';
import type { ForeseenFailure, ResolvedTargets, Sending, TargetLoad, TestContent } from '#sender';
import { chooseReceiver } from '../choose-receivers.js';
import { createConfigs } from '../config/create-configs.js';
import { analyseTexts, managerFor, type SurroundingsOptions } from '../config/pipeline-options.js';
import { readManifests } from '../files/read-manifests.js';
import { showPlace } from '../preview/show-place.js';
import type { Terminal } from '../terminal/terminal.js';
import { NoMessageError, UsageError } from '../usage-error.js';
import { chosenAlerts, type MessageOptions } from './chosen-alerts.js';
import { type CredentialOptions, createProvider } from './create-provider.js';
import { matchingAlerts, nameOfAlert } from './matching-alerts.js';
import { narrowReceiver } from './narrow-receiver.js';
import { readTest } from './read-test.js';
import { requireCredentials } from './require-credentials.js';

export interface TestOptions extends CredentialOptions, MessageOptions, SurroundingsOptions {
  readonly receiver?: string;
  readonly target: readonly string[];
  readonly baseUrl?: string;
}

/** A test that is ready to be sent. Contains credentials in `sendings` only. */
export interface PlannedTest {
  readonly receiver: DingTalkReceiver;
  /** Where each credential was found. */
  readonly origins: ResolvedTargets['origins'];
  readonly sendings: readonly Sending[];
  readonly extras: ChatbotExtras;
  /** The chats that receive the message. */
  readonly labels: readonly Phrase[];
  /** The hosts that are not DingTalk's, and the keys of apps. */
  readonly hosts: readonly Phrase[];
  /** The messages to each robot and chat. */
  readonly loads: readonly TargetLoad[];
  /** Why sending certainly fails. */
  readonly failures: readonly ForeseenFailure[];
  /** The names of the sent alerts, and of those that the receiver's conditions do not match. */
  readonly alertNames: readonly string[];
  readonly unmatched: readonly string[];
  /** What the user should know before sending. */
  readonly remarks: readonly Phrase[];
}

/** @throws UsageError if the receiver or target is ambiguous, a credential is missing, NoMessageError if none can be made */
export async function planTest(
  paths: readonly string[],
  wanted: TestOptions,
  terminal: Terminal,
): Promise<PlannedTest> {
  if (paths.length === 0)
    throw new UsageError(
      phrase('No files.'),
      phrase(
        'Name the receiver’s manifest and the file with its Secret: kubesphere-dingtalk send receiver.yaml secret.yaml',
      ),
    );
  const { matchingOnly = false } = wanted;
  const texts = await readManifests(paths, terminal);
  const sender = await import('#sender');
  const files = analyseTexts(texts);
  const { options } = await managerFor(files, createConfigs(wanted, terminal), wanted, terminal.cwd);
  const given = await chosenAlerts(wanted, async () => releaseOf(options.version), terminal);
  const manifests = await readTest(texts, files, options.version);
  // all of them, although of several with one name only the last would be applied
  const written = files.flatMap(({ stream }) => receivers(stream).map(({ conditions }) => conditions));
  const conditions = chooseReceiver(written, wanted.receiver, paths);
  const { name } = conditions;
  const chosen = manifests.receivers.filter((candidate) => candidate.name === name);
  const receiver = narrowReceiver(chooseReceiver(chosen, name, paths), wanted.target);
  const setting = sender.testSetting(manifests, { ...options, at: instantOf(new Date()) });
  const provider = await createProvider(setting, wanted, terminal);
  const prepared = await sender.prepareTest(receiver, { setting }, provider);
  const test = requireCredentials({
    ...prepared,
    remarks: [...prepared.remarks, ...sender.leftOutRemarks(setting, [receiver])],
  });
  const rules = conditionRulesOf(options.version ?? NEWEST_VERSION, setting.pipeline.settings.cluster);
  const alerts = given && matchingAlerts(given, { receiver: conditions, rules, matchingOnly });
  const content: TestContent = alerts ? { kind: 'alerts', alerts: alerts.alerts } : { kind: 'verification' };
  const { sendings, problem, remarks, assumptions } = test.compose(content);
  if (sendings.length === 0)
    throw new NoMessageError(
      problem?.isPartial
        ? phrase('Receiver “{name}” would not send every message.', { name: receiver.name })
        : phrase('Receiver “{name}” would send no message.', { name: receiver.name }),
      ...(problem ? [problem.text] : []),
      ...(problem?.at?.isExact ? [phrase('Place: {place}', { place: showPlace(problem.at) })] : []),
    );
  const mentions = sender.describeMentions(sendings, receiver);
  return {
    receiver,
    origins: test.origins,
    sendings,
    extras: test.extras,
    labels: sender.describeTargets(test.targets),
    hosts: sender.describeHosts(test.targets, wanted.baseUrl),
    loads: sender.targetLoads(sendings),
    failures: sender.foreseeFailures(sendings, test.extras, wanted.baseUrl),
    alertNames: alerts?.alerts.map(nameOfAlert) ?? [],
    unmatched: alerts?.unmatched ?? [],
    remarks: [...test.remarks, ...remarks, ...assumptions, ...mentions, ...(alerts?.remarks ?? [])],
  };
}
