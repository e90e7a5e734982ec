import type { Alert, Message } from '#core';

/** The commands of the server's code lenses; the client must implement them. */
export const SEND_TEST_MESSAGE_COMMAND = 'kubesphereDingtalk.sendTestMessage';
export const PREVIEW_MATCHES_COMMAND = 'kubesphereDingtalk.previewMatches';
/** Toggles `spec.dingtalk.enabled`. Clients that do not implement it get no code lens for it. */
export const TOGGLE_RECEIVER_COMMAND = 'kubesphereDingtalk.toggleReceiver';
/**
 * What the server does for clients without commands of their own: it shows the matches of a receiver, Router or Silence
 * as text, in `window/showMessage`, and returns the text.
 */
export const SHOW_MATCHES_COMMAND = 'kubesphereDingtalk.showMatches';
/** The argument of these commands. */
export interface ReceiverReference {
  readonly uri: string;
  readonly receiver: string;
  /** The message to send instead of the default confirmation, and the single alert that it describes, if any. */
  readonly message?: Message;
  readonly alert?: Alert;
  /** Preview the message of the sample alert of this id; null: of all matches. */
  readonly sample?: string | null;
  /** The alert rule in this line of the file, whose alerts are previewed; `receiver` says nothing then. */
  readonly rule?: number;
  /** Adds sample alerts of the conditions before the preview opens. */
  readonly makeSamples?: true;
}
