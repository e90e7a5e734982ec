import { type CancellationToken, type Disposable, type Event, EventEmitter, type ExtensionContext } from 'vscode';
import { LanguageClient, RevealOutputChannelOn, State, TransportKind } from 'vscode-languageclient/node';
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
import type { Log } from '../../infrastructure/log.js';
import { rulePagesFolder } from '../rule-pages/rule-pages.js';
import { MANIFEST_DOCUMENTS } from './manifest-documents.js';
import { serverProcess } from './server-process.js';
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

/** The id is also the prefix of the `trace.server` setting. */
const CLIENT_ID = 'kubesphereDingtalk';

export function createLanguageServer(context: ExtensionContext, log: Log): LanguageServer {
  const previewChanged = new EventEmitter<PreviewChangedParams>();
  const overviewChanged = new EventEmitter<void>();
  const client = createClient(context, log);
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
    restart: () => (client.needsStop() ? client.restart() : start()),
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
      previewChanged.dispose();
      overviewChanged.dispose();
      void client.dispose().catch((error: unknown) => log.warn('The language server did not stop cleanly', error));
    },
  };
}

function createClient(context: ExtensionContext, log: Log): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const { run, debug } = serverProcess(context.globalStorageUri.fsPath);
  const options = (): InitializationOptions => ({
    commands: [
      SEND_TEST_MESSAGE_COMMAND,
      PREVIEW_MATCHES_COMMAND,
      TOGGLE_RECEIVER_COMMAND,
      SHOW_REFERENCES_COMMAND,
      SUGGEST_COMMAND,
    ],
    docsBaseUri: rulePagesFolder(context).toString(),
    pushDiagnostics: true,
    handlesNewLines: true,
    yamlExtension: yamlExtension(),
  });
  return new LanguageClient(
    CLIENT_ID,
    'DingTalk Language Server',
    {
      run: { module, transport: TransportKind.ipc, options: run },
      debug: { module, transport: TransportKind.ipc, options: debug },
    },
    {
      documentSelector: MANIFEST_DOCUMENTS,
      initializationOptions: options,
      outputChannel: log,
      traceOutputChannel: withoutBodies(log),
      revealOutputChannelOn: RevealOutputChannelOn.Never,
    },
  );
}
