import { type ExtensionContext, l10n, window, workspace } from 'vscode';
import { SEND_TEST_MESSAGE_COMMAND } from '#server/protocol';
import { registerCommand } from '../../infrastructure/command.js';
import { readCommandTarget } from '../../infrastructure/command-target.js';
import { createContextKey } from '../../infrastructure/context-key.js';
import { inBackground } from '../../infrastructure/in-background.js';
import { UserError } from '../../infrastructure/user-error.js';
import { explainTrust } from './explain-trust.js';
import type { SendTestContext } from './send-test-context.js';
import { copyCurl, copyMarkdown, copyPowerShell, showHistory } from './show-history.js';
import { provideRecords } from './show-record.js';
import { choiceOf, VERIFICATION } from './test-choice.js';
import { RESEND_COMMAND } from './test-commands.js';
import { createTestHistory } from './test-history.js';
import type { TestRequest, TestRun } from './test-run.js';

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
      await showReport(features, run);
    } finally {
      running = false;
    }
  };

  const requestAgain = (id: unknown): TestRequest => {
    const run = typeof id === 'string' ? runs.find(({ record }) => record.id === id) : runs[0];
    if (run) return run.request;
    const { uri, receiver, choice, place: destination } = lastOf(history.list());
    return { uri, receiver, choice: choice === 'verification' ? VERIFICATION : 'ask', destination };
  };

  context.subscriptions.push(
    provideRecords(history),
    registerCommand(log, SEND_TEST_MESSAGE_COMMAND, (argument) => start(() => requestFor(argument, false))),
    registerCommand(log, 'kubesphereDingtalk.sendChosenMessage', (argument) => start(() => requestFor(argument, true))),
    registerCommand(log, RESEND_COMMAND, (id) => start(() => requestAgain(id))),
    registerCommand(log, 'kubesphereDingtalk.showTestHistory', () =>
      showHistory(history.list(), (id) => runs.find(({ record }) => record.id === id)?.requests),
    ),
    registerCommand(log, 'kubesphereDingtalk.copyTestResult', () => copyMarkdown(lastOf(history.list()))),
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

/** @throws UserError if there is none */
function lastOf<Test>([last]: readonly Test[]): Test {
  if (last === undefined)
    throw new UserError(
      l10n.t('DingTalk: no test message has been sent from this workspace yet.'),
      l10n.t('Run “DingTalk: Send Test Message” first.'),
    );
  return last;
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
