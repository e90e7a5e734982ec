import { Disposable, EventEmitter, type ExtensionContext, l10n, Uri, workspace } from 'vscode';
import type { Log } from '../../infrastructure/log.js';
import { confirmation } from './confirmation.js';
import { agentApi, type ServerApi, type ToolApi } from './lm-api.js';
import { serverOf } from './mcp-server.js';
import { toolHost } from './tool-host.js';

/** The server as `package.json` contributes it. */
const SERVERS = 'kubesphere-dingtalk';

interface ContributedTool {
  readonly name: string;
  readonly displayName: string;
}

/**
 * Offers the tools for agents: to the language models of the editor, and as a server of the Model Context Protocol, as far
 * as this version of VS Code has such. Both read the workspace, so it must be trusted.
 */
export function registerAgents(context: ExtensionContext, log: Log): void {
  const { tools, servers } = agentApi();
  // in a browser there are no files to read
  if (typeof process === 'undefined' || !process.versions?.node) return;
  const start = (): void => {
    if (tools) context.subscriptions.push(...registerTools(tools, context, log));
    if (servers) context.subscriptions.push(registerServer(servers, context));
  };
  if (workspace.isTrusted) start();
  else context.subscriptions.push(workspace.onDidGrantWorkspaceTrust(start));
}

function registerTools(api: ToolApi, context: ExtensionContext, log: Log): readonly Disposable[] {
  const { contributes } = context.extension.packageJSON as {
    readonly contributes: { readonly languageModelTools: readonly ContributedTool[] };
  };
  return contributes.languageModelTools.map(({ name, displayName }) =>
    api.registerTool(name, {
      prepareInvocation: ({ input }) => confirmation(displayName, input),
      async invoke({ input }, token) {
        const abort = new AbortController();
        const listening = token.onCancellationRequested(() => abort.abort());
        try {
          if (token.isCancellationRequested) abort.abort();
          const { callTool, TOOLS } = await import('#mcp');
          const tool = TOOLS.find((each) => name.endsWith(`_${each.name}`));
          if (!tool) throw new Error(`no tool ${name}`);
          const { text, isError } = await callTool(tool, input, await toolHost(context), { signal: abort.signal });
          // VS Code gives the agent the message of the error
          if (isError) throw new Error(text);
          return api.resultOf(text);
        } catch (error) {
          if (!abort.signal.aborted) log.debug(`the tool ${name} failed`, error);
          throw error;
        } finally {
          listening.dispose();
        }
      },
    }),
  );
}

function registerServer(api: ServerApi, context: ExtensionContext): Disposable {
  const changed = new EventEmitter<void>();
  const provider = api.registerProvider(SERVERS, {
    onDidChangeMcpServerDefinitions: changed.event,
    provideMcpServerDefinitions: () => {
      const folders = workspace.workspaceFolders?.filter(({ uri }) => uri.scheme === 'file') ?? [];
      const server = serverOf({
        label: l10n.t('DingTalk Notifications'),
        cli: Uri.joinPath(context.extensionUri, 'dist', 'cli.js').fsPath,
        node: process.execPath,
        folders: folders.map(({ uri }) => uri.fsPath),
        language: l10n.bundle ? 'zh-cn' : 'en',
        version: String((context.extension.packageJSON as { readonly version?: unknown }).version),
      });
      return server ? [api.stdioServer(server)] : [];
    },
  });
  const listening = workspace.onDidChangeWorkspaceFolders(() => changed.fire());
  return Disposable.from(provider, listening, changed);
}
