import { l10n, window } from 'vscode';
import { type Phrase, phrase } from '#core';
import type { SendResult } from '#sender';
import { inBackground } from '../../infrastructure/in-background.js';
import { localize } from '../../infrastructure/localize.js';
import { FROM_HERE } from '../../infrastructure/proof.js';
import type { Destination } from './choose-destination.js';
import { reportResults, type SendReport } from './send-report.js';
import type { SendTestContext } from './send-test-context.js';

/** What else there is to say and to offer. */
export interface ReportExtras {
  readonly notes: readonly Phrase[];
  /** Stored credentials that were used: when the test failed, they may be what is wrong. */
  readonly storedIds: readonly string[];
  readonly destination: Destination;
}

/** Logs every detail, and shows the summary without making the command wait for it. */
export function showReport(
  { credentials, log }: SendTestContext,
  receiver: string,
  results: readonly SendResult[],
  { notes, storedIds, destination }: ReportExtras,
): void {
  const report = reportResults(receiver, results, destination.kind);
  const proof = destination.kind === 'dingtalk' ? [FROM_HERE] : [];
  const remarks = [...notes, ...proof].map((note) => phrase('  note: {note}', { note }));
  for (const line of [...report.details, ...remarks]) log.info(localize(line));
  const showDetails = l10n.t('Show Details');
  const forget = l10n.t('Forget Stored Credentials');
  const actions = report.severity !== 'information' && storedIds.length > 0 ? [showDetails, forget] : [showDetails];
  const offer = async (): Promise<void> => {
    const action = await show(report, actions);
    if (action === showDetails) log.show();
    if (action === forget) await credentials.forget(storedIds);
  };
  inBackground(log, 'Showing the result of a test message', offer());
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
