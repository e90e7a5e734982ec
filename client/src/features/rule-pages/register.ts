import { commands, type ExtensionContext, TabInputText, type TextEditor, type Uri, window } from 'vscode';
import { inBackground } from '../../infrastructure/in-background.js';
import type { Log } from '../../infrastructure/log.js';

/** VS Code's own Markdown preview, as an editor. */
const PREVIEW = 'vscode.markdown.preview.editor';

/**
 * Diagnostics link to files, because no other link works everywhere that VS Code shows diagnostics. An opened rule page
 * is shown rendered instead of as text.
 *
 * @param pages their folder
 */
export function registerRulePages(context: ExtensionContext, pages: Uri, log: Log): void {
  const folder = `${pages.path}/`;
  context.subscriptions.push(
    window.onDidChangeActiveTextEditor((editor) => {
      const uri = editor?.document.uri;
      if (editor && uri?.path.startsWith(folder) && uri.path.endsWith('.md'))
        inBackground(log, 'Showing a rule page', showRendered(editor, uri));
    }),
  );
}

async function showRendered({ viewColumn }: TextEditor, uri: Uri): Promise<void> {
  await commands.executeCommand('vscode.openWith', uri, PREVIEW, viewColumn);
  const tabs = window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(({ input }) => input instanceof TabInputText && input.uri.toString() === uri.toString());
  await window.tabGroups.close(tabs);
}
