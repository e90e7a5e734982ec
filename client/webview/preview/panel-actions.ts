import type { FromPage } from './messages.js';
import type { PanelEvent } from './panel-state.js';

/** What the panel's parts may do when a person acts on them. */
export interface PanelActions {
  dispatch(event: PanelEvent): void;
  post(message: FromPage): void;
}
