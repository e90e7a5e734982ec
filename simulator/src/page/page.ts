import { panelScript } from './panel-script.js';
import { panelStyle } from './panel-style.js';
import { script } from './script.js';
import { style } from './style.js';
import { type Language, translator } from './words/translate.js';

export interface PageFacts {
  /** The simulator's address, as the reader's browser reached it. */
  readonly own: string;
  /** A first message to send by hand. */
  readonly example: string | undefined;
}

/** The page for people: an empty frame that fills itself from the event stream. The example is shown until then. */
export function page(nonce: string, { own, example }: PageFacts, language: Language): string {
  const translate = translator(language);
  const say = (text: string) => escapeHtml(translate(text));
  return `<!doctype html>
<html lang="${language === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${say('DingTalk simulator')}</title>
<link rel="icon" href="data:,">
<style nonce="${nonce}">${style}${panelStyle}</style>
</head>
<body>
<header class="bar">
  <h1>${say('DingTalk simulator')}</h1>
  <span id="live" role="status">${say('connecting')}</span>
  <span class="space"></span>
  <div class="filter" role="group" aria-label="${say('Show')}">
    <button type="button" data-show="all" aria-pressed="true">${say('All')} <b id="count-all">0</b></button>
    <button type="button" data-show="accepted" aria-pressed="false">${say('Accepted')} <b id="count-accepted">0</b></button>
    <button type="button" data-show="refused" aria-pressed="false">${say('Refused')} <b id="count-refused">0</b></button>
  </div>
  <button type="button" class="plain-button" id="clear" title="${say('Forget messages, faults and rate limits')}">${say('Clear')}</button>
  <button type="button" class="plain-button" id="open-panel" aria-controls="panel" aria-expanded="false">${say('Settings')}</button>
  <a class="language" href="/?lang=${language === 'en' ? 'zh-cn' : 'en'}" lang="${language === 'en' ? 'zh-CN' : 'en'}">${language === 'en' ? '中文' : 'English'}</a>
</header>
<div class="columns">
<div class="stream">
<main id="messages" data-show="all" aria-live="polite"></main>
<section id="empty">
  <h2>${say('No messages yet')}</h2>
  <p>${say('Senders reach this DingTalk at')} <code>${escapeHtml(own)}</code>. ${say('What they post to its robots and conversations appears here, with the reason if it is refused.')}</p>
  ${example === undefined ? '' : `<p>${say('Try it:')}</p><pre>${escapeHtml(example)}</pre>`}
</section>
</div>
<aside id="panel" aria-label="${say('Settings')}">
  <p id="problem" role="alert" hidden></p>
  <section>
    <h2>${say('Faults')}</h2>
    <form id="add-fault">
      <label>${say('What goes wrong')} <select id="fault-kind"></select></label>
      <div class="pair">
        <label>${say('For requests to')} <select id="fault-path">
          <option value="">${say('any address')}</option>
          <option>/robot/send</option><option>/gettoken</option><option>/chat/send</option>
        </select></label>
        <label>${say('How often')} <select id="fault-times">
          <option value="1">${say('once')}</option>
          <option value="3">${say('three times')}</option>
          <option value="">${say('until removed')}</option>
        </select></label>
      </div>
      <button type="submit" class="action">${say('Add fault')}</button>
    </form>
    <ul id="faults" class="faults"></ul>
  </section>
  <section>
    <h2>${say('Robots')}</h2>
    <div id="robots"></div>
    <button type="button" class="action quiet" id="add-robot">${say('Add robot')}</button>
  </section>
  <section>
    <h2>${say('Apps')}</h2>
    <div id="apps"></div>
    <button type="button" class="action quiet" id="expire-tokens">${say('Expire all tokens')}</button>
  </section>
  <section>
    <h2>${say('Simulator')}</h2>
    <div id="settings"></div>
  </section>
</aside>
</div>
<script nonce="${nonce}">${script}${panelScript(language, translate)}</script>
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
