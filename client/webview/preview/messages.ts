import type { Preview } from '../../../core/src/preview/preview.js';
import type { Range } from '../../../core/src/text/range.js';

/** From the panel's page to the extension. */
export type FromPage =
  /** The page's script runs: send the state. */
  | { readonly type: 'ready' }
  /** Show a place of the manifest in its editor. */
  | { readonly type: 'reveal'; readonly range: Range }
  | { readonly type: 'sendTestMessage'; readonly receiver: string };

/** From the extension to the panel's page. */
export type ToPage =
  | {
      readonly type: 'preview';
      /** The manifest's file name, for the heading. */
      readonly fileName: string;
      readonly preview: Preview;
      /** The receiver at the cursor; undefined: keep the one that is shown. */
      readonly selected?: string;
    }
  /** Nothing to show: the file holds no DingTalk receiver, or is closed. */
  | { readonly type: 'empty'; readonly reason: string };
