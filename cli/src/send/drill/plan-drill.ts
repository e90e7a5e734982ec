import { type DingTalkReceiver, instantOf, type Message, type Phrase, phrase } from '#core';
import type {
  CredentialField,
  DrillNote,
  ForeseenFailure,
  OmittedTarget,
  PreparedTest,
  TargetLoad,
  TestSetting,
} from '#sender';
import { chooseReceivers } from '../../choose-receivers.js';
import { createConfigs } from '../../config/create-configs.js';
import { analyseTexts, managerFor, type SurroundingsOptions } from '../../config/pipeline-options.js';
import { readManifests } from '../../files/read-manifests.js';
import type { Terminal } from '../../terminal/terminal.js';
import { UsageError } from '../../usage-error.js';
import { type CredentialOptions, createProvider } from '../create-provider.js';
import { readTest } from '../read-test.js';

export interface DrillPlanOptions extends CredentialOptions, SurroundingsOptions {
  readonly receiver?: string;
  readonly baseUrl?: string;
}

/** A drill that is ready to be sent. Contains credentials in `tests` only. */
export interface PlannedDrill {
  readonly note: DrillNote;
  readonly tests: readonly PreparedTest[];
  messageOf(receiver: string): Message;
  readonly receivers: readonly PlannedReceiver[];
  /** The hosts that are not DingTalk's, and the keys of apps. */
  readonly hosts: readonly Phrase[];
  /** The messages to each robot and chat. */
  readonly loads: readonly TargetLoad[];
  /** What is left out of all tests. */
  readonly remarks: readonly Phrase[];
}

/** What happens to a receiver. */
export interface PlannedReceiver {
  readonly name: string;
  /** The robots and chats that receive the message. */
  readonly labels: readonly Phrase[];
  readonly omitted: readonly OmittedTarget[];
  readonly failures: readonly ForeseenFailure[];
  readonly remarks: readonly Phrase[];
}

/** @throws UsageError if there is no receiver, or an option is not usable */
export async function planDrill(
  paths: readonly string[],
  wanted: DrillPlanOptions,
  terminal: Terminal,
): Promise<PlannedDrill> {
  if (paths.length === 0)
    throw new UsageError(
      phrase('No files.'),
      phrase('Name the manifests with the receivers and their Secrets: kubesphere-dingtalk send --drill manifests/'),
    );
  const texts = await readManifests(paths, terminal);
  const sender = await import('#sender');
  const files = analyseTexts(texts);
  const { options } = await managerFor(files, createConfigs(wanted, terminal), wanted, terminal.cwd);
  const manifests = await readTest(texts, files, options.version);
  const receivers = chooseReceivers(manifests.receivers, wanted.receiver, paths);
  const setting = sender.testSetting(manifests, { ...options, at: instantOf(new Date()) });
  const provider = await createProvider(setting, wanted, terminal, await sharedFields(receivers, setting));
  const tests: PreparedTest[] = [];
  for (const receiver of receivers) tests.push(await sender.prepareTest(receiver, { setting }, provider));
  const note = sender.drillNote(sender.initiator(terminal.env), new Date());
  const messageOf = (name: string): Message => sender.drillMessage(name, note, terminal.translate);
  const sendingsOf = (test: PreparedTest) => sender.drillSendings(test, messageOf(test.receiver.name));
  return {
    note,
    tests,
    messageOf,
    remarks: sender.leftOutRemarks(setting, receivers),
    hosts: sender.describeHosts(
      tests.flatMap(({ targets }) => targets),
      wanted.baseUrl,
    ),
    loads: sender.targetLoads(tests.flatMap(sendingsOf)),
    receivers: tests.map((test) => ({
      name: test.receiver.name,
      labels: sender.describeTargets(test.targets),
      omitted: sender.omittedTargets(test),
      failures: sender.foreseeFailures(sendingsOf(test), sender.drillExtras(test), wanted.baseUrl),
      remarks: test.remarks,
    })),
  };
}

/**
 * The fields for which one variable is enough, because at most one credential is missing. With several, one value would
 * send the messages of all receivers to one robot.
 */
async function sharedFields(
  receivers: readonly DingTalkReceiver[],
  setting: TestSetting,
): Promise<ReadonlySet<CredentialField>> {
  const { resolveTargets } = await import('#sender');
  const missing = new Map<CredentialField, Set<string>>();
  for (const { field, id } of receivers.flatMap((receiver) => resolveTargets(receiver, { setting }).missing))
    missing.set(field, (missing.get(field) ?? new Set()).add(id));
  const fields: readonly CredentialField[] = ['webhook', 'secret', 'appkey', 'appsecret'];
  return new Set(fields.filter((field) => (missing.get(field)?.size ?? 0) <= 1));
}
