import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  CodeLensRefreshRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  InlayHintRefreshRequest,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  UnregistrationRequest,
} from 'vscode-languageserver-protocol/node';

/** A client of the built server over stdio, as in any editor. */
export interface LanguageClient {
  readonly connection: ProtocolConnection;
  readonly initializeResult: InitializeResult;
  /** Every diagnostics notification so far, oldest first. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** How often the server asked to request something again. */
  /** The registrations that the server asked for, as JSON. */
  readonly watched: readonly string[];
  readonly refreshed: { readonly codeLens: number; readonly inlayHint: number };
  /** Everything that the server wrote to stderr or sent as a log message. */
  readonly log: () => string;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  /** Waits for the diagnostics of a version of a file. */
  diagnostics(uri: string, version: number): Promise<readonly Diagnostic[]>;
  /** Waits for the next accepted diagnostics, for servers that send no version. */
  nextDiagnostics(accept: (params: PublishDiagnosticsParams) => boolean): Promise<readonly Diagnostic[]>;
  /** The server's process. */
  readonly pid: number | undefined;
  readonly exitCode: Promise<number | null>;
  stop(): Promise<void>;
}

export interface LanguageClientOptions {
  readonly serverPath: string;
  readonly capabilities?: InitializeParams['capabilities'];
  /** More arguments of the server's command line, and variables of its environment. */
  readonly arguments?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly folders?: InitializeParams['workspaceFolders'];
  readonly initializationOptions?: unknown;
  /** The editor's display language. */
  readonly locale?: string;
  /** The answer to `workspace/configuration`; the capabilities must declare it. */
  readonly settings?: (section: string | undefined, scopeUri: string | undefined) => unknown;
}

export async function startLanguageClient(options: LanguageClientOptions): Promise<LanguageClient> {
  const child = spawn(process.execPath, [options.serverPath, '--stdio', ...(options.arguments ?? [])], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // whatever this machine speaks
    env: { ...process.env, LC_ALL: 'C', ...options.env },
  });
  const { stdin, stdout, stderr } = child;
  const log: string[] = [];
  stderr.on('data', (data: Buffer) => log.push(data.toString()));
  const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<(arrived: PublishDiagnosticsParams) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    for (const wake of waiting) wake(params);
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => {
    log.push(message);
  });
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section, scopeUri }) => options.settings?.(section, scopeUri) ?? null),
  );
  const watched: string[] = [];
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    watched.push(JSON.stringify(registrations));
  });
  connection.onRequest(UnregistrationRequest.type, () => undefined);
  const refreshed = { codeLens: 0, inlayHint: 0 };
  connection.onRequest(CodeLensRefreshRequest.type, () => {
    refreshed.codeLens++;
  });
  connection.onRequest(InlayHintRefreshRequest.type, () => {
    refreshed.inlayHint++;
  });
  connection.listen();

  const initializeResult = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? {},
    workspaceFolders: options.folders ?? null,
    initializationOptions: options.initializationOptions,
    ...(options.locale !== undefined && { locale: options.locale }),
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const exitCode = exitOf(child);

  return {
    connection,
    initializeResult,
    published,
    refreshed,
    watched,
    exitCode,
    pid: child.pid,
    log: () => log.join(''),
    open: (uri, text, languageId = 'yaml') =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (uri) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    diagnostics: (uri, version) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = published.findLast((params) => params.uri === uri && params.version === version);
          if (!found) return;
          waiting.delete(look);
          resolve(found.diagnostics);
        };
        waiting.add(look);
        look();
      }),
    nextDiagnostics: (accept) =>
      new Promise((resolve) => {
        const look = (arrived: PublishDiagnosticsParams): void => {
          if (!accept(arrived)) return;
          waiting.delete(look);
          resolve(arrived.diagnostics);
        };
        waiting.add(look);
      }),
    async stop() {
      if (child.exitCode === null) {
        await connection.sendRequest(ShutdownRequest.type);
        await connection.sendNotification(ExitNotification.type);
        await exitCode;
      }
      connection.dispose();
    },
  };
}

async function exitOf(child: ChildProcess): Promise<number | null> {
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
}
