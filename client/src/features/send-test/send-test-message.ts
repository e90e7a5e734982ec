import { randomUUID } from 'node:crypto';
import { l10n } from 'vscode';
import type { ComposedTest, PreparedTest, Target } from '#sender';
import { localize } from '../../infrastructure/localize.js';
import { FROM_HERE } from '../../infrastructure/proof.js';
import { UserError } from '../../infrastructure/user-error.js';
import { chooseDestination } from './choose-destination.js';
import { chooseMessage } from './choose-message.js';
import { confirmEverybody, confirmSending } from './confirm-sending.js';
import { baseUrlOf, deliver } from './deliver.js';
import { exactRequests } from './exact-requests.js';
import { gatherTest } from './gather-test.js';
import { openManifest } from './open-manifest.js';
import { pickReceiver } from './pick-receiver.js';
import type { SendTestContext } from './send-test-context.js';
import { simulateTargets } from './simulate-targets.js';
import { describeChoice, type TestChoice, VERIFICATION } from './test-choice.js';
import { recordable, type TestRecord } from './test-record.js';
import type { TestRequest, TestRun } from './test-run.js';

/**
 * From the command to the results. Credentials stay in this process: it reads them and passes them to the sender and to
 * the log, which masks them. @throws UserError, CancellationError
 */
export async function sendTestMessage(features: SendTestContext, request: TestRequest): Promise<TestRun> {
  const { server } = features;
  const manifest = await openManifest(request.uri);
  const picked = await pickReceiver(server, manifest, request.receiver);
  let choice = request.choice === 'ask' ? await chooseMessage(server) : (request.choice ?? VERIFICATION);
  const destination = await chooseDestination(features.simulator, picked, request.destination);
  const test = await gatherTest(features, manifest, picked, destination);
  const { receiver } = test;
  const scope = manifest.document.uri;
  const targets =
    destination.kind === 'simulator' ? simulateTargets(test.targets, receiver, destination.simulator) : test.targets;
  let composed = composeTest(test, choice, targets);
  let { extras } = test;
  if (destination.kind === 'dingtalk') {
    while ((await confirmSending({ test, composed, choice, apiUrl: baseUrlOf(destination, scope) })) === 'choose') {
      choice = await chooseMessage(server);
      composed = composeTest(test, choice, targets);
    }
    const { mentionsEverybody } = await import('#sender');
    if (mentionsEverybody(targets, receiver) && !(await confirmEverybody(receiver)))
      extras = { ...extras, atAll: false };
  }
  const { sendings } = composed;
  const results = await deliver({ receiver, sendings, extras, destination, scope }, features.log);
  const notes = [...test.remarks, ...(destination.kind === 'dingtalk' ? [FROM_HERE] : [])];
  const record: TestRecord = {
    id: randomUUID(),
    at: new Date().toISOString(),
    uri: scope.toString(),
    receiver: receiver.name,
    choice: choice.kind,
    what: describeChoice(choice),
    place: destination.kind,
    results: recordable(results),
    notes,
  };
  return {
    record,
    request: { uri: record.uri, receiver: receiver.name, choice, destination: destination.kind },
    results,
    requests: exactRequests(sendings, extras, baseUrlOf(destination, scope)),
    origins: test.origins,
    storedKeys: test.storedKeys,
    notes,
  };
}

/** @throws UserError if the receiver would send nothing */
function composeTest(test: PreparedTest, choice: TestChoice, targets: readonly Target[]): ComposedTest {
  const composed = test.compose(choice, targets);
  if (composed.sendings.length > 0) return composed;
  const reason = composed.problem ? localize(composed.problem.text) : '';
  throw new UserError(
    l10n.t('DingTalk: “{name}” would send no message. {reason}', { name: test.receiver.name, reason }),
    l10n.t('Complete the manifest, then test again.'),
  );
}
