import { LitElement, type TemplateResult } from 'lit';
import { connectHost } from './host.js';
import { readPanelMemory } from './panel-memory.js';
import { type PanelEvent, reducePanel, rememberPanel, restorePanel } from './panel-state.js';
import { viewPanel } from './panel-view.js';
import { renderPanel } from './render-panel.js';
import { followFocus, updateTabStops } from './roving-focus.js';

/** The whole page: holds the panel's state, renders it, and speaks to the extension. */
export class PreviewPanel extends LitElement {
  readonly #host = connectHost();
  #memory = readPanelMemory(this.#host.recall());
  #state = restorePanel(this.#memory);

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusin', followFocus);
    this.#host.listen((message) => this.#dispatch({ type: 'received', message }));
    this.#host.post({ type: 'ready' });
  }

  /** No shadow root: the icon font's style sheet of the page has to reach the icons. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return renderPanel(viewPanel(this.#state), {
      dispatch: (event) => this.#dispatch(event),
      post: (message) => this.#host.post(message),
    });
  }

  protected override updated(): void {
    updateTabStops(this);
  }

  #dispatch(event: PanelEvent): void {
    this.#state = reducePanel(this.#state, event);
    this.#memory = rememberPanel(this.#state, this.#memory);
    this.#host.remember(this.#memory);
    this.requestUpdate();
  }
}
