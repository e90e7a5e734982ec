import { l10n, ProgressLocation, type Uri, window, workspace } from 'vscode';
import type { Message } from '#core';
import type { DrillResult, PreparedTest } from '#sender';
import { localize } from '../../infrastructure/localize.js';
import { readProxySettings, readSendSettings } from '../../infrastructure/settings.js';
import { chooseDestination, type Destination } from '../send-test/choose-destination.js';
import { baseUrlOf } from '../send-test/deliver.js';
import { openManifest } from '../send-test/open-manifest.js';
import type { SendTestContext } from '../send-test/send-test-context.js';
import { confirmDrill } from './confirm-drill.js';
import { type DrillReport, drillReport } from './drill-report.js';
import { gatherDrill } from './gather-drill.js';

/** Sends one marked message to every target of the file's receivers, after one question. @throws UserError, CancellationError */
export async function runFireDrill(features: SendTestContext, uri: string): Promise<DrillReport> {
  const { drillMessage, drillNote, initiator } = await import('#sender');
  const manifest = await openManifest(uri);
  const destination = await chooseDestination(features.simulator, {
    name: workspace.asRelativePath(manifest.document.uri),
  });
  const { tests, remarks } = await gatherDrill(features, manifest, destination);
  const note = drillNote(initiator(process.env), new Date());
  const messageOf = (name: string): Message => drillMessage(name, note, localize);
  if (destination.kind === 'dingtalk')
    await confirmDrill({ tests, remarks }, messageOf, baseUrlOf(destination, manifest.document.uri));
  const drilled = await deliverDrill(tests, messageOf, { destination, scope: manifest.document.uri });
  return drillReport(drilled, note, localize);
}

interface Surroundings {
  readonly destination: Destination;
  /** The manifest, whose settings apply. */
  readonly scope: Uri;
}

async function deliverDrill(
  tests: readonly PreparedTest[],
  messageOf: (name: string) => Message,
  { destination, scope }: Surroundings,
): Promise<readonly DrillResult[]> {
  const { createDispatcher, runDrill } = await import('#sender');
  const dispatcher = createDispatcher({ ...readProxySettings(), env: process.env });
  const abort = new AbortController();
  const baseUrl = baseUrlOf(destination, scope);
  const title = l10n.t('DingTalk fire drill');
  try {
    return await window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      async (report, token) => {
        token.onCancellationRequested(() => abort.abort());
        return runDrill(tests, messageOf, {
          dispatcher,
          signal: abort.signal,
          timeoutMs: readSendSettings(scope).timeoutMs,
          ...(baseUrl && { baseUrl }),
          onReceiver: (name) => report.report({ message: name, increment: 100 / tests.length }),
          onWaiting: (leftMs) =>
            report.report({
              message: l10n.t('Rate limit reached; retrying in {seconds} s', { seconds: Math.ceil(leftMs / 1000) }),
            }),
        });
      },
    );
  } finally {
    await dispatcher.destroy();
  }
}
