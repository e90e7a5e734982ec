import { commands, l10n, window } from 'vscode';
import { phrase } from '#core';
import { guarded } from '../../infrastructure/command.js';
import { inBackground } from '../../infrastructure/in-background.js';
import { localize } from '../../infrastructure/localize.js';
import { applyRemedy } from './apply-remedy.js';
import { chooseRemedy, REMEDY_LABELS, type Remedy } from './choose-remedy.js';
import { reportResults, type SendReport } from './send-report.js';
import type { SendTestContext } from './send-test-context.js';
import { showRecord } from './show-record.js';
import { RESEND_COMMAND } from './test-commands.js';
import type { TestRun } from './test-run.js';

/** Logs all details, and shows the summary with possible actions without blocking the command. */
export async function showReport(features: SendTestContext, run: TestRun): Promise<void> {
  const { log } = features;
  const { record, results, notes } = run;
  const report = await reportResults(record.receiver, results, record.place);
  const remarks = notes.map((note) => phrase('  note: {note}', { note }));
  for (const line of [...report.details, ...remarks]) log.info(localize(line));
  const remedy = record.place === 'dingtalk' ? chooseRemedy(results, run.origins) : undefined;
  inBackground(log, 'Showing the result of a test message', offer(features, run, report, remedy));
}

async function offer(
  features: SendTestContext,
  run: TestRun,
  report: SendReport,
  remedy: Remedy | undefined,
): Promise<void> {
  const { credentials, log } = features;
  const fix = remedy && localize(REMEDY_LABELS[remedy.kind]);
  const showResult = l10n.t('Show Result');
  const forget = l10n.t('Forget Stored Credentials');
  const mayForget = report.severity !== 'information' && run.storedKeys.length > 0 && remedy?.kind !== 'enter-again';
  const action = await show(report, [...(fix ? [fix] : []), showResult, ...(mayForget ? [forget] : [])]);
  if (action === showResult) await showRecord(run.record);
  if (action === forget) await credentials.forget(run.storedKeys);
  if (remedy && action === fix) await guarded(log, `Fixing (${remedy.kind})`, () => fixAndSend(features, run, remedy));
}

async function fixAndSend(features: SendTestContext, run: TestRun, remedy: Remedy): Promise<void> {
  const { uri, receiver } = run.request;
  const after = await applyRemedy(features, remedy, { uri, receiver }, run.storedKeys);
  if (after.next === 'none' || (after.next === 'ask' && !(await wantsToSend(after.done)))) return;
  await commands.executeCommand(RESEND_COMMAND, run.record.id);
}

async function wantsToSend(done: string): Promise<boolean> {
  const again = l10n.t('Send Again');
  const text = l10n.t('{done} Send the test message again?', { done });
  return (await window.showInformationMessage(text, again)) === again;
}

async function show({ severity, summary }: SendReport, actions: readonly string[]): Promise<string | undefined> {
  const text = localize(summary);
  switch (severity) {
    case 'information':
      return window.showInformationMessage(text, ...actions);
    case 'warning':
      return window.showWarningMessage(text, ...actions);
    case 'error':
      return window.showErrorMessage(text, ...actions);
  }
}
