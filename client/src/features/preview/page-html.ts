/** What the page loads, all from the extension's own `dist`. */
export interface PageResources {
  readonly script: string;
  readonly icons: string;
  /** `webview.cspSource`. */
  readonly source: string;
  readonly nonce: string;
  /** The page's language as in `env.language`; the page uses it if it has translations. */
  readonly language: string;
  readonly title: string;
  /** Whether to leave out what a browser cannot do. */
  readonly inBrowser: boolean;
}

/** The shell around the panel's element. It runs only our own script, and fetches nothing from other origins. */
export function pageHtml({ script, icons, source, nonce, language, title, inBrowser }: PageResources): string {
  const policy = `default-src 'none'; style-src ${source}; font-src ${source}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${language}">
  <head>
    <meta charset="UTF-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <link id="vscode-codicon-stylesheet" rel="stylesheet" href="${icons}">
    <title>${title}</title>
  </head>
  <body${inBrowser ? ' data-place="browser"' : ''}>
    <preview-panel></preview-panel>
    <script nonce="${nonce}" src="${script}"></script>
  </body>
</html>`;
}
