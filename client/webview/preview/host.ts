import type { FromPage, ToPage } from './page-protocol.js';
import type { PanelMemory } from './panel-memory.js';

/** The page's connection to the extension. */
export interface Host {
  /** Nothing can be sent, built or loaded there. */
  readonly inBrowser: boolean;
  post(message: FromPage): void;
  /** The state that `saveState` saved before a reload. Unvalidated. */
  savedState(): unknown;
  saveState(memory: PanelMemory): void;
  listen(receive: (message: ToPage) => void): void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** Call it once per page: VS Code allows only one call. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    inBrowser: document.body.dataset.place === 'browser',
    post: (message) => api.postMessage(message),
    savedState: () => api.getState(),
    saveState: (memory) => api.setState(memory),
    listen: (receive) => window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => receive(data)),
  };
}
