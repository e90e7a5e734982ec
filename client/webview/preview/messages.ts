import type { Preview } from '../../../core/src/preview/preview.js';
import type { Range } from '../../../core/src/text/range.js';

/** From the panel's page to the extension. */
export type FromPage =
  /** The page's script runs: send the state. */
  | { readonly type: 'ready' }
  /** A person picked another receiver: fill in its alerts. */
  | { readonly type: 'pickReceiver'; readonly receiver: string }
  /** Show a place of the manifest in its editor. */
  | { readonly type: 'reveal'; readonly range: Range }
  | { readonly type: 'sendTestMessage'; readonly receiver: string };

/** From the extension to the panel's page. */
export type ToPage =
  | {
      readonly type: 'preview';
      /** The manifest, so that a panel restored after a reload finds it again. */
      readonly uri: string;
      /** The manifest's file name, for the heading. */
      readonly fileName: string;
      /** The alerts of receivers other than the selected one may be missing. */
      readonly preview: Preview;
      /** The receiver to show. */
      readonly selected: string;
      /** The receiver cannot be read at the moment: this is how it was last. */
      readonly stale: boolean;
    }
  /** An answer is on its way for a manifest that is not shown yet. */
  | { readonly type: 'loading' }
  | { readonly type: 'empty'; readonly reason: EmptyReason };

/**
 * Why there is nothing to show. `noManifest`: no file with our kinds was active since the panel opened. `noReceivers`:
 * the file holds no DingTalk receiver. `closed`: the file that was shown is closed. `serverStopped`: nobody answers.
 */
export type EmptyReason = 'noManifest' | 'noReceivers' | 'closed' | 'serverStopped';

/** What the page keeps with `setState`, and a panel restored after a reload is given back. */
export interface PanelMemory {
  /** The manifest that was shown. */
  readonly uri: string | undefined;
  readonly receiver: string | undefined;
  readonly filter: string;
}
