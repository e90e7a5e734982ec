import type { FromPage } from './page-protocol.js';
import type { PanelEvent } from './panel-state.js';

/** What the panel's parts can do in response to user actions. */
export interface PanelActions {
  dispatch(event: PanelEvent): void;
  post(message: FromPage): void;
}
