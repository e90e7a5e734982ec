import { script } from './script.js';
import { style } from './style.js';

/** The page for people: an empty frame that fills itself from the event stream. `example` is shown until then. */
export function page(nonce: string, url: string, example: string | undefined): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>DingTalk simulator</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${style}</style>
</head>
<body>
<header class="bar">
  <h1>DingTalk simulator</h1>
  <span id="live" role="status">connecting</span>
  <span class="space"></span>
  <div class="filter" role="group" aria-label="Show">
    <button type="button" data-show="all" aria-pressed="true">All <b id="count-all">0</b></button>
    <button type="button" data-show="accepted" aria-pressed="false">Accepted <b id="count-accepted">0</b></button>
    <button type="button" data-show="refused" aria-pressed="false">Refused <b id="count-refused">0</b></button>
  </div>
  <button type="button" id="clear" title="Forget messages, faults and rate limits">Clear</button>
</header>
<main id="messages" data-show="all" aria-live="polite"></main>
<section id="empty">
  <h2>No messages yet</h2>
  <p>This DingTalk listens on <code>${escapeHtml(url)}</code>. What senders post to its robots and conversations appears here, with the reason if it is refused.</p>
  ${example === undefined ? '' : `<p>Try it:</p><pre>${escapeHtml(example)}</pre>`}
</section>
<script nonce="${nonce}">${script}</script>
</body>
</html>
`;
}

/** Nothing from elsewhere, nothing inline without the nonce; VS Code's own browser may frame the page. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'self' vscode-webview: https://*.vscode-cdn.net",
  ].join('; ');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
