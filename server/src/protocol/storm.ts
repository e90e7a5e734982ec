/** Request: the messages if all sample alerts fire at once. Answer: `StormAnswer`, null when the receiver is missing. */
export const STORM_REQUEST = 'kubesphereDingtalk/storm';
export interface StormParams {
  readonly textDocument: { readonly uri: string };
  /** Robots and apps of this receiver are marked. */
  readonly receiver: string;
  /** RFC 3339; default: now. */
  readonly at?: string;
}
export type StormAnswer = {
  readonly alerts: number;
  readonly lanes: readonly StormLaneAnswer[];
  /** What stops alerts on the way, one sentence each. */
  readonly incidents: readonly string[];
  /** The messages that fail before they are sent and do not count; null: none. */
  readonly failed: string | null;
} | null;
/** The messages to one robot, or the requests of one app. */
export interface StormLaneAnswer {
  /** `chatbot oapi.dingtalk.com (…1f3a): 30 of at most 20 messages a minute`. Contains no credential. */
  readonly title: string;
  readonly receivers: readonly { readonly name: string; readonly messages: number }[];
  /** Whether the receiver of the request sends to it. */
  readonly own: boolean;
  /** How many DingTalk gets within a minute, and how many it accepts. */
  readonly perMinute: number;
  readonly limit: number;
  /** Whether the manager drops messages or DingTalk rejects them. */
  readonly loses: boolean;
  /** What is lost or late; null: nothing. */
  readonly problem: string | null;
  /** What would lose less. */
  readonly remedies: readonly string[];
}
