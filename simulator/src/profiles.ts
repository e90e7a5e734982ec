import type { Fault } from './faults/fault.js';
import type { RobotState } from './robot-state.js';

/** Messages per minute of a robot (DingTalk: custom robot API). */
export const DEFAULT_ROBOT_RATE = 20;

/** Calls of an app to one API per minute (DingTalk: global error codes). */
export const DEFAULT_APP_RATE = 1500;

/** A custom robot of a group and its security settings (DingTalk: customize robot security settings). */
export interface RobotProfile {
  /** The credential in the webhook URL. DingTalk issues 64 hexadecimal characters; the simulator accepts any non-empty string. */
  readonly accessToken: string;
  /** The name on the page. Default: the end of the token. */
  readonly name?: string;
  /** Turns on the signature check. DingTalk's secrets start with `SEC`. */
  readonly secret?: string;
  /** At most 10, case-sensitive; a message must contain at least one of them. */
  readonly keywords?: readonly string[];
  /** IPv4 or IPv6 addresses or CIDR ranges. Callers have the address 127.0.0.1 or ::1. */
  readonly ipAllow?: readonly string[];
  /** Default `active`. */
  readonly state?: RobotState;
  /** Only the group owner can mention everyone: DingTalk rejects `isAtAll` with 400004. */
  readonly onlyOwnerAtAll?: boolean;
  /**
   * `lenient` (default) accepts a signature that was percent-encoded twice, as notification-manager sends it, and
   * records a warning; `strict` rejects it, as DingTalk did in 2019.
   */
  readonly signMode?: 'lenient' | 'strict';
  /** Default 20. One message more blocks the robot for 10 minutes. */
  readonly ratePerMinute?: number | 'unlimited';
  /** A permanent fault of this robot. Faults from `addFault` take precedence. */
  readonly fault?: Fault;
}

/** An internal app of an organisation and the group conversations that it can write to. */
export interface AppProfile {
  readonly appKey: string;
  readonly appSecret: string;
  /** The existing conversations, each `chat` + 32 hexadecimal characters. */
  readonly chatIds: readonly string[];
  /** As for robots; DingTalk rejects other addresses with 60020. */
  readonly ipAllow?: readonly string[];
  /** If false, the app lacks `qyapi_chat_manage`: chat/send answers 88 with sub-code 60011. Default true. */
  readonly chatPermission?: boolean;
  /** Seconds; default 7200. */
  readonly tokenLifetime?: number;
  /** Calls to `/chat/send`, of which at most 40 in a second. Default 1500. Above it, DingTalk answers 88 with sub-code 90018. */
  readonly ratePerMinute?: number | 'unlimited';
}

/**
 * A default robot without any security setting, for a first `curl`. DingTalk itself requires at least one setting.
 */
export const DEFAULT_ROBOT = {
  accessToken: '0123456789abcdef'.repeat(4),
  name: 'Open robot',
} as const satisfies RobotProfile;

/** A default robot that checks signatures. */
export const DEFAULT_SIGNED_ROBOT = {
  accessToken: 'fedcba9876543210'.repeat(4),
  name: 'Signing robot',
  secret: `SEC${'5ec4e7'.repeat(10)}0000`,
} as const satisfies RobotProfile;

/** The default app, with one conversation. */
export const DEFAULT_APP = {
  appKey: 'dingsimulator0000000',
  appSecret: 'simulated-app-secret',
  chatIds: [`chat${'0123456789abcdef'.repeat(2)}`],
} as const satisfies AppProfile;

/** The end of a credential: enough to recognise it, too little to use it. */
export function shorten(credential: string): string {
  return credential.length > 8 ? `…${credential.slice(-4)}` : '…';
}

export function robotName(profile: RobotProfile): string {
  return profile.name ?? `Robot ${shorten(profile.accessToken)}`;
}
