import { randomUUID } from 'node:crypto';
import { FROM_HERE } from '../../infrastructure/proof.js';
import { chooseDestination } from './choose-destination.js';
import { chooseMessage } from './choose-message.js';
import { type ComposedTest, composeTest } from './compose-test.js';
import { confirmEverybody, confirmSending } from './confirm-sending.js';
import { baseUrlOf, deliver } from './deliver.js';
import { extrasOf } from './extras-of.js';
import { gatherTargets } from './gather-targets.js';
import { openManifest } from './open-manifest.js';
import { pickReceiver } from './pick-receiver.js';
import type { SendTestContext } from './send-test-context.js';
import { simulateTargets } from './simulate-targets.js';
import { describeChoice, type TestChoice, VERIFICATION } from './test-choice.js';
import { recordable, type TestRecord } from './test-record.js';
import type { TestRequest, TestRun } from './test-run.js';
import { exactRequests } from './to-curl.js';

/**
 * From the command to the results. Credentials stay in this process: read here, handed to the sender, and known
 * to the log only to be masked. @throws UserError, and CancellationError when a person backs out
 */
export async function sendTestMessage(features: SendTestContext, request: TestRequest): Promise<TestRun> {
  const { server } = features;
  const manifest = await openManifest(request.uri);
  const receiver = await pickReceiver(server, manifest, request.receiver);
  let choice = request.choice === 'ask' ? await chooseMessage(server) : (request.choice ?? VERIFICATION);
  const destination = await chooseDestination(features.simulator, receiver);
  const gathered = await gatherTargets(features, manifest, receiver, destination);
  const scope = manifest.document.uri;
  const targets =
    destination.kind === 'simulator'
      ? simulateTargets(gathered.targets, receiver, destination.simulator)
      : gathered.targets;
  const compose = (chosen: TestChoice): Promise<ComposedTest> =>
    composeTest(server, { uri: scope.toString(), receiver, targets }, chosen);
  let composed = await compose(choice);
  let extras = extrasOf(receiver);
  if (destination.kind === 'dingtalk') {
    while ((await confirmSending({ receiver, gathered, composed, choice })) === 'choose') {
      choice = await chooseMessage(server);
      composed = await compose(choice);
    }
    const mentionsAll = extras.atAll && targets.some(({ kind }) => kind === 'chatbot');
    if (mentionsAll && !(await confirmEverybody(receiver))) extras = { ...extras, atAll: false };
  }
  const { sendings } = composed;
  const results = await deliver({ receiver, sendings, extras, destination, scope }, features.log);
  const notes = [...gathered.notes, ...(destination.kind === 'dingtalk' ? [FROM_HERE] : [])];
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
    request: { uri: record.uri, receiver: receiver.name, choice },
    results,
    requests: exactRequests(sendings, extras, baseUrlOf(destination, scope)),
    origins: gathered.origins,
    storedIds: gathered.storedIds,
    notes,
  };
}
