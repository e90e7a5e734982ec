import script from 'virtual:simulator/page/main.ts';
import style from 'virtual:simulator/page/styles/main.css';
import { PANEL_WORDS } from './words/panel-words.js';
import { type Language, translator } from './words/translate.js';

export interface PageFacts {
  /** The simulator's address, as the reader's browser reached it. */
  readonly own: string;
  /** A command that sends a first message. */
  readonly example: string | undefined;
}

/** The page: a frame that its script fills from the event stream and the control API. */
export function page(nonce: string, { own, example }: PageFacts, language: Language): string {
  const translateRaw = translator(language);
  const translate = (text: string) => escapeHtml(translateRaw(text));
  const words = Object.fromEntries(PANEL_WORDS.map((word) => [word, translateRaw(word)]));
  const other = language === 'en' ? { lang: 'zh-CN', name: '中文' } : { lang: 'en', name: 'English' };
  return `<!doctype html>
<html lang="${language === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${translate('DingTalk simulator')}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${style}</style>
</head>
<body data-words="${escapeHtml(JSON.stringify(words))}">
<header class="bar">
  <h1>${translate('DingTalk simulator')}</h1>
  <span id="live" role="status">${translate('Connecting')}</span>
  <span class="space"></span>
  <div class="filter" role="group" aria-label="${translate('Show')}">
    <button type="button" data-show="all" aria-pressed="true">${translate('All')} <b id="count-all">0</b></button>
    <button type="button" data-show="accepted" aria-pressed="false">${translate('Accepted')} <b id="count-accepted">0</b></button>
    <button type="button" data-show="refused" aria-pressed="false">${translate('Rejected')} <b id="count-refused">0</b></button>
  </div>
  <button type="button" class="plain-button" id="clear" title="${translate('Clear messages, faults and rate limits')}">${translate('Clear')}</button>
  <button type="button" class="plain-button" id="open-panel" aria-controls="panel" aria-expanded="false">${translate('Settings')}</button>
  <a class="language" href="/?lang=${other.lang}" lang="${other.lang}">${other.name}</a>
</header>
<div class="columns">
<div class="stream">
<main id="messages" data-show="all" aria-live="polite"></main>
<section id="empty">
  <h2>${translate('No messages yet')}</h2>
  <p>${translate('Send messages to')} <code>${escapeHtml(own)}</code>. ${translate('They appear here, with the reason if DingTalk would reject them.')}</p>
  ${example === undefined ? '' : `<p>${translate('Example:')}</p><pre>${escapeHtml(example)}</pre>`}
</section>
</div>
<aside id="panel" aria-label="${translate('Settings')}">
  <p id="problem" role="alert" hidden></p>
  <section>
    <h2>${translate('Faults')}</h2>
    <form id="add-fault">
      <label>${translate('Fault')} <select id="fault-kind"></select></label>
      <div class="pair">
        <label>${translate('Path')} <select id="fault-path">
          <option value="">${translate('Any path')}</option>
          <option>/robot/send</option><option>/gettoken</option><option>/chat/send</option>
        </select></label>
        <label>${translate('Repeat')} <select id="fault-times">
          <option value="1">${translate('Once')}</option>
          <option value="3">${translate('Three times')}</option>
          <option value="">${translate('Until removed')}</option>
        </select></label>
      </div>
      <button type="submit" class="action">${translate('Add fault')}</button>
    </form>
    <ul id="faults" class="faults"></ul>
  </section>
  <section>
    <h2>${translate('Robots')}</h2>
    <div id="robots"></div>
    <button type="button" class="action quiet" id="add-robot">${translate('Add robot')}</button>
  </section>
  <section>
    <h2>${translate('Apps')}</h2>
    <div id="apps"></div>
    <button type="button" class="action quiet" id="expire-tokens">${translate('Expire all tokens')}</button>
  </section>
  <section>
    <h2>${translate('Simulator')}</h2>
    <div id="settings"></div>
  </section>
</aside>
</div>
<script nonce="${nonce}">${script}</script>
</body>
</html>
`;
}

/** No resource of another origin, no script or style without the nonce. VS Code's built-in browser may frame the page. */
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
