import { Disposable, type ExtensionContext, l10n, Uri, workspace } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import type { Connect } from './language-server.js';
import { type ScriptFile, workerScript } from './worker-script.js';

/** Workers of browsers, which the types of Node lack. */
declare class Worker {
  constructor(url: string, options: { readonly name: string });
  terminate(): void;
}

/** Runs the server in a worker of its own. */
export function connectWorker(context: ExtensionContext): Connect {
  let running: Worker | undefined;
  const start = async (): Promise<MessageTransports> => {
    running?.terminate();
    const script = new Blob([workerScript('dist/web/server.js', await readFiles(context.extensionUri))]);
    const address = URL.createObjectURL(script);
    running = new Worker(address, { name: 'kubesphere-dingtalk' });
    // the client's library does not take a worker of VS Code's types, so it gets the two transports
    return { reader: new BrowserMessageReader(running), writer: new BrowserMessageWriter(running) };
  };
  context.subscriptions.push(new Disposable(() => running?.terminate()));
  return (id, name, options) => new LanguageClient(id, name, start, options);
}

/** The server's files, with the translations only if they are needed. They are read as files: an extension may be anywhere. */
async function readFiles(extension: Uri): Promise<readonly ScriptFile[]> {
  const read = async (path: string): Promise<string> =>
    new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(extension, path)));
  const shared = JSON.parse(await read('dist/web/files.json')) as readonly string[];
  const needed = shared.filter((path) => l10n.bundle !== undefined || !path.startsWith('l10n/'));
  return Promise.all(['dist/web/server.js', ...needed].map(async (path) => ({ path, text: await read(path) })));
}
