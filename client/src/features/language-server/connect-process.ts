import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Connect } from './language-server.js';
import { serverProcess } from './server-process.js';

/** Runs the server in a process of its own. */
export function connectProcess(context: ExtensionContext): Connect {
  const module = context.asAbsolutePath('dist/server.js');
  const { run, debug } = serverProcess(context.globalStorageUri.fsPath);
  const servers = {
    run: { module, transport: TransportKind.ipc, options: run },
    debug: { module, transport: TransportKind.ipc, options: debug },
  };
  return (id, name, options) => new LanguageClient(id, name, servers, options);
}
