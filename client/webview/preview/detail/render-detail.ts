import { html, type TemplateResult } from 'lit';
import { type Phrase, phrase } from '../../../../core/src/text/phrase.js';
import { renderLabels } from '../labels/render-labels.js';
import { renderMessage } from '../message/render-message.js';
import type { DetailTab } from '../page-protocol.js';
import type { PanelActions } from '../panel-actions.js';
import type { ReceiverView } from '../panel-view.js';
import { renderSilences } from '../silences/render-silences.js';
import { renderStorm } from '../storm/render-storm.js';
import { renderTrace } from '../trace/render-trace.js';
import { translate } from '../translate.js';

interface Tab {
  readonly id: DetailTab;
  readonly title: Phrase;
  readonly icon: string;
  /** Routers and Silences have no such tab. */
  readonly onlyReceivers?: true;
  render(view: ReceiverView, actions: PanelActions): TemplateResult;
}

const TABS: readonly Tab[] = [
  { id: 'trace', onlyReceivers: true, title: phrase('Trace'), icon: 'git-commit', render: renderTrace },
  { id: 'message', onlyReceivers: true, title: phrase('Message'), icon: 'comment', render: renderMessage },
  { id: 'labels', title: phrase('Labels'), icon: 'tag', render: renderLabels },
  { id: 'silences', title: phrase('Silences'), icon: 'bell-slash', render: renderSilences },
  { id: 'storm', onlyReceivers: true, title: phrase('Storm'), icon: 'flame', render: renderStorm },
];

/** The details of the selected alert, and the silences: beside the alerts, or below them in a narrow panel. */
export function renderDetail(view: ReceiverView, actions: PanelActions): TemplateResult {
  const tabs = TABS.filter(({ onlyReceivers }) => view.kind === 'Receiver' || !onlyReceivers);
  const shown = tabs.find(({ id }) => id === view.tab) ?? (view.tab === undefined ? undefined : tabs.at(-1));
  const close = (): void => actions.dispatch({ type: 'detailClosed' });
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    close();
    document.querySelector<HTMLElement>('.tree')?.focus();
  };
  return html`<section class="detail" aria-label=${translate(phrase('Details'))} @keydown=${leave}>
    <div class="tab-bar">
      <div class="tabs" role="tablist" aria-label=${translate(phrase('Details'))} @keydown=${moveTab}>
        ${tabs.map((tab) => renderTab(tab, tab === shown, shown === undefined && tab === tabs[0], actions))}
      </div>
      ${
        shown
          ? html`<button class="icon-button close-detail" aria-label=${translate(phrase('Close Details'))} title=${translate(phrase('Close (Esc)'))} @click=${close}>
              <span class="codicon codicon-close" aria-hidden="true"></span>
            </button>`
          : ''
      }
    </div>
    <div class="tab-panel" role="tabpanel" id="detail-panel" aria-labelledby=${`tab-${shown?.id ?? 'trace'}`} tabindex="0" ?hidden=${!shown}>
      ${shown?.render(view, actions)}
    </div>
  </section>`;
}

function renderTab({ id, title, icon }: Tab, selected: boolean, stop: boolean, actions: PanelActions): TemplateResult {
  return html`<button
    class="tab"
    role="tab"
    id=${`tab-${id}`}
    aria-selected=${selected ? 'true' : 'false'}
    aria-controls="detail-panel"
    tabindex=${selected || stop ? '0' : '-1'}
    @click=${() => actions.dispatch({ type: 'tabOpened', tab: id })}
  >
    <span class=${`codicon codicon-${icon}`} aria-hidden="true"></span>
    <span class="tab-title">${translate(title)}</span>
  </button>`;
}

/** Arrow keys activate the next tab immediately, because its content is already loaded. */
function moveTab(event: KeyboardEvent): void {
  const tabs = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')];
  const index = tabs.indexOf(event.target as HTMLElement);
  const next = { ArrowLeft: index - 1, ArrowRight: index + 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (index < 0 || next === undefined) return;
  event.preventDefault();
  const tab = tabs[(next + tabs.length) % tabs.length];
  tab?.focus();
  tab?.click();
}
