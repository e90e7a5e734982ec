import { type CancellationToken, type Disposable, type Event, EventEmitter, type Uri, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient/node';
import {
  type InitializationOptions,
  OVERVIEW_CHANGED_NOTIFICATION,
  PREVIEW_CHANGED_NOTIFICATION,
  PREVIEW_MATCHES_COMMAND,
  type PreviewChangedParams,
  SEND_TEST_MESSAGE_COMMAND,
  SHOW_REFERENCES_COMMAND,
  SUGGEST_COMMAND,
  TOGGLE_RECEIVER_COMMAND,
  YAML_EXTENSION_NOTIFICATION,
} from '#server/protocol';
import { inBackground } from '../../infrastructure/in-background.js';
import type { Log } from '../../infrastructure/log.js';
import { manifestDocuments } from './manifest-documents.js';
import { serveFiles } from './serve-files.js';
import { withoutBodies } from './trace-channel.js';
import { followYamlExtension, yamlExtension } from './yaml-extension.js';

/** The language server's interface to the other features. */
export interface LanguageServer extends Disposable {
  /** Starts the server unless it is running. Resolves when the server answers. */
  start(): Promise<void>;
  restart(): Promise<void>;
  /** Whether it was started, because a manifest was open. */
  readonly started: boolean;
  /** Undefined when the server is not running and cannot be started. */
  request<Answer>(method: string, params: unknown, token?: CancellationToken): Promise<Answer | undefined>;
  readonly onPreviewChanged: Event<PreviewChangedParams>;
  /** The overview may have changed, or the server has started again. */
  readonly onOverviewChanged: Event<void>;
}

/** Makes the client of a server, which the client starts later. */
export type Connect = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

export interface ServerHost {
  readonly connect: Connect;
  /** The folder of the rule pages, as documents that VS Code can open. */
  readonly rulePages: Uri;
  /** Whether test messages can be sent from here. */
  readonly sends: boolean;
}

/** The id is also the prefix of the `trace.server` setting. */
const CLIENT_ID = 'kubesphereDingtalk';

export function createLanguageServer(host: ServerHost, log: Log): LanguageServer {
  const previewChanged = new EventEmitter<PreviewChangedParams>();
  const overviewChanged = new EventEmitter<void>();
  const documents = [...manifestDocuments()];
  const client = createClient(host, documents, log);
  let starting: Promise<void> | undefined;
  client.onNotification(PREVIEW_CHANGED_NOTIFICATION, (params: PreviewChangedParams) => previewChanged.fire(params));
  client.onNotification(OVERVIEW_CHANGED_NOTIFICATION, () => overviewChanged.fire());

  const tellYamlExtension = (): void => {
    if (client.isRunning()) void client.sendNotification(YAML_EXTENSION_NOTIFICATION, yamlExtension());
  };
  client.onDidChangeState(({ newState }) => {
    if (newState !== State.Running) return;
    // it may have changed while the server started
    tellYamlExtension();
    overviewChanged.fire();
  });
  const following = followYamlExtension(tellYamlExtension, log);

  const restart = async (): Promise<void> => {
    await client.stop();
    await client.start();
  };
  // a folder of another file system brings files that the client has not told the server of
  const followingFolders = workspace.onDidChangeWorkspaceFolders(() => {
    const now = manifestDocuments();
    if (now.length === documents.length) return;
    documents.splice(0, documents.length, ...now);
    if (client.needsStop()) inBackground(log, 'Restarting the language server', restart());
  });

  const start = (): Promise<void> => {
    starting ??= client.start().catch((error: unknown) => {
      starting = undefined;
      throw error;
    });
    return starting;
  };
  return {
    start,
    get started() {
      return starting !== undefined;
    },
    restart: () => (client.needsStop() ? restart() : start()),
    async request<Answer>(method: string, params: unknown, token?: CancellationToken) {
      try {
        await start();
        // an undefined token would be sent as a second parameter
        return await (token
          ? client.sendRequest<Answer>(method, params, token)
          : client.sendRequest<Answer>(method, params));
      } catch (error) {
        if (!token?.isCancellationRequested) log.warn(`${method} failed`, error);
        return undefined;
      }
    },
    onPreviewChanged: previewChanged.event,
    onOverviewChanged: overviewChanged.event,
    dispose: () => {
      following.dispose();
      followingFolders.dispose();
      previewChanged.dispose();
      overviewChanged.dispose();
      void client.dispose().catch((error: unknown) => log.warn('The language server did not stop cleanly', error));
    },
  };
}

/** @param documents those that the client tells the server of whenever it starts */
function createClient(
  { connect, rulePages, sends }: ServerHost,
  documents: LanguageClientOptions['documentSelector'] & object,
  log: Log,
): BaseLanguageClient {
  const options = (): InitializationOptions => ({
    commands: [
      ...(sends ? [SEND_TEST_MESSAGE_COMMAND] : []),
      PREVIEW_MATCHES_COMMAND,
      TOGGLE_RECEIVER_COMMAND,
      SHOW_REFERENCES_COMMAND,
      SUGGEST_COMMAND,
    ],
    docsBaseUri: rulePages.toString(),
    pushDiagnostics: true,
    handlesNewLines: true,
    servesFiles: true,
    yamlExtension: yamlExtension(),
  });
  const client = connect(CLIENT_ID, 'DingTalk Language Server', {
    documentSelector: documents,
    initializationOptions: options,
    outputChannel: log,
    traceOutputChannel: withoutBodies(log),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
  });
  serveFiles(client);
  return client;
}
