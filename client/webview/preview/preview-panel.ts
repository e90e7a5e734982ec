import { LitElement, type TemplateResult } from 'lit';
import { connectHost } from './host.js';
import type { Focus } from './page-protocol.js';
import { readPanelMemory } from './panel-memory.js';
import { type PanelEvent, restorePanel, savePanel } from './panel-state.js';
import { createPanelView } from './panel-view.js';
import { reducePanel } from './reduce-panel.js';
import { renderPanel } from './render-panel.js';
import { followFocus, updateTabStops } from './roving-focus.js';
import { WIDE } from './styles/layout-styles.js';

/** The page: holds the panel's state, renders it, and exchanges messages with the extension. */
export class PreviewPanel extends LitElement {
  readonly #host = connectHost();
  readonly #view = createPanelView(this.#host.inBrowser);
  #memory = readPanelMemory(this.#host.savedState());
  #state = restorePanel(this.#memory);
  #sentFocus: Focus | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('focusin', followFocus);
    this.#host.listen((message) => this.#dispatch({ type: 'received', message }));
    const wide = matchMedia(`(min-width: ${WIDE}px)`);
    wide.addEventListener('change', ({ matches }) => this.#dispatch({ type: 'resized', wide: matches }));
    this.#dispatch({ type: 'resized', wide: wide.matches });
    this.#host.post({ type: 'ready' });
  }

  /** No shadow root: the page's icon font must apply to the icons. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    return renderPanel(this.#view(this.#state), {
      dispatch: (event) => this.#dispatch(event),
      post: (message) => this.#host.post(message),
    });
  }

  protected override updated(): void {
    updateTabStops(this);
    // modal, so that the browser traps the focus and closes it on Escape
    for (const dialog of this.querySelectorAll<HTMLDialogElement>('dialog:not([open])')) dialog.showModal();
  }

  #dispatch(event: PanelEvent): void {
    this.#state = reducePanel(this.#state, event);
    this.#memory = savePanel(this.#state, this.#memory);
    this.#host.saveState(this.#memory);
    this.#tellFocus();
    this.requestUpdate();
  }

  #tellFocus(): void {
    const { focus } = this.#state;
    if (focus === this.#sentFocus || JSON.stringify(focus) === JSON.stringify(this.#sentFocus)) return;
    this.#sentFocus = focus;
    this.#host.post({ type: 'focus', focus });
  }
}
