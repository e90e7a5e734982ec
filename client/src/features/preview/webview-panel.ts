import { type Disposable, env, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { FromPage, ToPage } from '../../../webview/preview/page-protocol.js';
import { pageHtml } from './page-html.js';

export const PREVIEW_VIEW_TYPE = 'kubesphereDingtalk.preview';

/** The webview with typed messages; it does not interpret them. */
export interface PreviewPanel extends Disposable {
  post(message: ToPage): void;
  reveal(): void;
  setTitle(fileName: string | undefined): void;
}

export interface PreviewPanelEvents {
  onMessage(message: FromPage): void;
  /** The page is discarded until the panel is visible again. */
  onHidden(): void;
  onClosed(): void;
}

export interface PanelHost {
  readonly extensionUri: Uri;
  /** What a browser cannot do is left out of the page. */
  readonly inBrowser: boolean;
}

export function createWebviewPanel(extensionUri: Uri): WebviewPanel {
  return window.createWebviewPanel(
    PREVIEW_VIEW_TYPE,
    l10n.t('Condition Matches'),
    { viewColumn: ViewColumn.Beside, preserveFocus: true },
    webviewOptions(extensionUri),
  );
}

/** Fills a new or a restored webview. */
export function adoptWebviewPanel(
  panel: WebviewPanel,
  { extensionUri, inBrowser }: PanelHost,
  events: PreviewPanelEvents,
): PreviewPanel {
  const dist = Uri.joinPath(extensionUri, 'dist');
  const { webview } = panel;
  panel.iconPath = {
    light: Uri.joinPath(extensionUri, 'media/preview-light.svg'),
    dark: Uri.joinPath(extensionUri, 'media/preview-dark.svg'),
  };
  webview.onDidReceiveMessage((message: FromPage) => events.onMessage(message));
  panel.onDidChangeViewState(() => {
    if (!panel.visible) events.onHidden();
  });
  panel.onDidDispose(() => events.onClosed());
  webview.options = webviewOptions(extensionUri);
  webview.html = pageHtml({
    script: webview.asWebviewUri(Uri.joinPath(dist, 'preview.js')).toString(),
    icons: webview.asWebviewUri(Uri.joinPath(dist, 'codicon.css')).toString(),
    source: webview.cspSource,
    nonce: crypto.randomUUID(),
    inBrowser,
    language: l10n.bundle ? env.language : 'en',
    title: l10n.t('Condition Matches'),
  });
  return {
    post: (message) => void webview.postMessage(message),
    reveal: () => panel.reveal(undefined, true),
    setTitle: (fileName) => {
      panel.title = fileName === undefined ? l10n.t('Condition Matches') : l10n.t('Matches: {fileName}', { fileName });
    },
    dispose: () => panel.dispose(),
  };
}

function webviewOptions(extensionUri: Uri): {
  readonly enableScripts: true;
  readonly localResourceRoots: readonly Uri[];
} {
  return { enableScripts: true, localResourceRoots: [Uri.joinPath(extensionUri, 'dist')] };
}
