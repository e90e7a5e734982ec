import { commands, type ExtensionContext, l10n, Uri, window, workspace } from 'vscode';
import { registerCommand } from '../../infrastructure/command.js';
import { readCommandTarget } from '../../infrastructure/command-target.js';
import { inBackground } from '../../infrastructure/in-background.js';
import { localize } from '../../infrastructure/localize.js';
import { UserError } from '../../infrastructure/user-error.js';
import { explainTrust } from '../send-test/explain-trust.js';
import type { SendTestContext } from '../send-test/send-test-context.js';
import type { DrillReport } from './drill-report.js';

const SCHEME = 'kubesphere-dingtalk-drill';

/** One drill at a time, and none in an untrusted workspace, whose files determine where credentials are sent. */
export function registerFireDrill({ subscriptions }: ExtensionContext, features: SendTestContext): void {
  const { log } = features;
  const reports: string[] = [];
  let running = false;

  const show = async ({ passed, summary, markdown }: DrillReport): Promise<void> => {
    const id = reports.push(markdown) - 1;
    const showResult = l10n.t('Show Result');
    const text = localize(summary);
    const picked = passed
      ? await window.showInformationMessage(text, showResult)
      : await window.showErrorMessage(text, showResult);
    if (picked !== showResult) return;
    const uri = Uri.from({ scheme: SCHEME, path: `/${l10n.t('Fire Drill')}.md`, query: String(id) });
    try {
      await commands.executeCommand('markdown.showPreview', uri);
    } catch {
      await window.showTextDocument(uri, { preview: true });
    }
  };

  const start = async (argument: unknown): Promise<void> => {
    if (!workspace.isTrusted) {
      inBackground(log, 'Explaining trust', explainTrust());
      return;
    }
    const target = readCommandTarget(argument);
    if (!target)
      throw new UserError(
        l10n.t('DingTalk: no file is open.'),
        l10n.t('Open a manifest with a DingTalk receiver first.'),
      );
    if (running) {
      void window.showInformationMessage(l10n.t('DingTalk: a fire drill is already running.'));
      return;
    }
    running = true;
    try {
      const { runFireDrill } = await import('./run-fire-drill.js');
      const report = await runFireDrill(features, target.uri);
      log.info(report.markdown);
      inBackground(log, 'Showing the result of a fire drill', show(report));
    } finally {
      running = false;
    }
  };

  subscriptions.push(
    workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent: ({ query }) => reports[Number(query)] ?? '',
    }),
    registerCommand(log, 'kubesphereDingtalk.runFireDrill', start),
  );
}
