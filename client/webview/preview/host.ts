import type { FromPage, ToPage } from './messages.js';
import type { PanelMemory } from './panel-memory.js';

/** The extension, as the page sees it. */
export interface Host {
  post(message: FromPage): void;
  /** What `remember` kept before a reload: anything at all. */
  recall(): unknown;
  memoize(memory: PanelMemory): void;
  listen(receive: (message: ToPage) => void): void;
}

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** May be called once in a page's life. */
export function connectHost(): Host {
  const api = acquireVsCodeApi();
  return {
    post: (message) => api.postMessage(message),
    recall: () => api.getState(),
    memoize: (memory) => api.setState(memory),
    listen: (receive) => window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => receive(data)),
  };
}
