import { type ExtensionContext, l10n, window, workspace } from 'vscode';
import { isJsonObject } from '#core';
import { SEND_TEST_MESSAGE_COMMAND } from '#server/protocol';
import { registerCommand } from '../../infrastructure/command.js';
import { readCommandTarget } from '../../infrastructure/command-target.js';
import { createContextKey } from '../../infrastructure/context-key.js';
import { inBackground } from '../../infrastructure/in-background.js';
import { UserError } from '../../infrastructure/user-error.js';
import { completeStep, TEST_SENT_CONTEXT } from '../../infrastructure/walkthrough-steps.js';
import { explainTrust } from './explain-trust.js';
import type { SendTestContext } from './send-test-context.js';
import { copyCurl, copyMarkdown, copyPowerShell, showHistory } from './show-history.js';
import { provideRecords, showRecord } from './show-record.js';
import { choiceOf, VERIFICATION } from './test-choice.js';
import { RESEND_COMMAND, SHOW_HISTORY_COMMAND } from './test-commands.js';
import { createTestHistory } from './test-history.js';
import type { TestRecord } from './test-record.js';
import type { TestRequest, TestRun } from './test-run.js';
import { showTests } from './test-tree.js';

/** The number of tests that can be sent again and copied unchanged. Older ones only have their record on disk. */
const MAX_RUNS = 20;

/** The context keys for menus: a test was sent from this workspace, or since this window was opened. */
const TESTED_CONTEXT = 'kubesphereDingtalk.tested';
const TESTED_HERE_CONTEXT = 'kubesphereDingtalk.testedHere';

/** One test at a time, and none in an untrusted workspace, whose files determine where credentials are sent. */
export function registerSendTest(context: ExtensionContext, features: SendTestContext): void {
  const { log } = features;
  const history = createTestHistory(context.workspaceState);
  let runs: readonly TestRun[] = [];
  const setTested = createContextKey(TESTED_CONTEXT);
  const setTestedHere = createContextKey(TESTED_HERE_CONTEXT);
  setTested(history.list().length > 0);
  let running = false;

  const start = async (request: () => TestRequest): Promise<void> => {
    if (!workspace.isTrusted) {
      inBackground(log, 'Explaining trust', explainTrust());
      return;
    }
    const wanted = request();
    if (running) {
      void window.showInformationMessage(
        l10n.t('DingTalk: a test message is already being sent. Wait until it is finished, or cancel it.'),
      );
      return;
    }
    running = true;
    try {
      const { sendTestMessage } = await import('./send-test-message.js');
      const { showReport } = await import('./show-report.js');
      const run = await sendTestMessage(features, wanted);
      runs = [run, ...runs].slice(0, MAX_RUNS);
      setTestedHere(true);
      await history.add(run.record);
      setTested(true);
      await completeStep(TEST_SENT_CONTEXT);
      await showReport(features, run);
    } finally {
      running = false;
    }
  };

  const requestAgain = (argument: unknown): TestRequest => {
    const id = idOf(argument);
    const run = id === undefined ? runs[0] : runs.find(({ record }) => record.id === id);
    if (run) return run.request;
    const { uri, receiver, choice, place: destination } = recordOf(history.list(), id);
    return { uri, receiver, choice: choice === 'verification' ? VERIFICATION : 'ask', destination };
  };

  context.subscriptions.push(
    provideRecords(history),
    registerCommand(log, SEND_TEST_MESSAGE_COMMAND, (argument) => start(() => requestFor(argument, false))),
    registerCommand(log, 'kubesphereDingtalk.sendChosenMessage', (argument) => start(() => requestFor(argument, true))),
    showTests(history),
    registerCommand(log, RESEND_COMMAND, (argument) => start(() => requestAgain(argument))),
    registerCommand(log, SHOW_HISTORY_COMMAND, (argument) => {
      const id = idOf(argument);
      if (id !== undefined) return showRecord(recordOf(history.list(), id));
      return showHistory(history.list(), (each) => runs.find(({ record }) => record.id === each)?.requests);
    }),
    registerCommand(log, 'kubesphereDingtalk.copyTestResult', (argument) =>
      copyMarkdown(recordOf(history.list(), idOf(argument))),
    ),
    registerCommand(log, 'kubesphereDingtalk.copyTestAsCurl', () => copyCurl(lastHere(runs).requests)),
    registerCommand(log, 'kubesphereDingtalk.copyTestAsPowerShell', () => copyPowerShell(lastHere(runs).requests)),
  );
}

/** @throws UserError if no file is open */
function requestFor(argument: unknown, ask: boolean): TestRequest {
  const target = readCommandTarget(argument);
  if (!target)
    throw new UserError(
      l10n.t('DingTalk: no file is open.'),
      l10n.t('Open a manifest with a DingTalk receiver first.'),
    );
  const { uri, receiver } = target;
  const choice = ask ? 'ask' : choiceOf(target);
  return { uri, receiver, ...(choice && { choice }) };
}

/** The test that is meant: by its id, or as an entry of the view. Undefined: the last one. */
function idOf(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  return isJsonObject(argument) && typeof argument.id === 'string' ? argument.id : undefined;
}

/** @throws UserError if the history does not have the test, or no longer has it */
function recordOf(records: readonly TestRecord[], id: string | undefined): TestRecord {
  const found = id === undefined ? records[0] : records.find((record) => record.id === id);
  if (found) return found;
  if (id !== undefined && records.length > 0)
    throw new UserError(
      l10n.t('DingTalk: this test message is no longer in the history.'),
      l10n.t('Run “DingTalk: Send Test Message” instead.'),
    );
  throw new UserError(
    l10n.t('DingTalk: no test message has been sent from this workspace yet.'),
    l10n.t('Run “DingTalk: Send Test Message” first.'),
  );
}

/** The requests of older tests are not kept. @throws UserError if there is none */
function lastHere([last]: readonly TestRun[]): TestRun {
  if (last === undefined)
    throw new UserError(
      l10n.t('DingTalk: no test message has been sent since this window was opened.'),
      l10n.t('Run “DingTalk: Send Test Message” first.'),
    );
  return last;
}
