import type { ExtensionContext } from 'vscode';
import { registerCommand } from '../../infrastructure/command.js';
import type { Log } from '../../infrastructure/log.js';
import { createMarkdownPages } from '../../infrastructure/markdown-pages.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { explainInCluster } from './explain-in-cluster.js';

/** Explains why an alert reaches the receivers of a cluster or not. */
export function registerExplain(context: ExtensionContext, server: LanguageServer, log: Log): void {
  const pages = createMarkdownPages('kubesphere-dingtalk-explain');
  context.subscriptions.push(
    pages,
    registerCommand(log, 'kubesphereDingtalk.explainInCluster', async () => {
      const { title, markdown } = await explainInCluster(server, log);
      await pages.show(markdown, title);
    }),
  );
}
