import type { Fault } from './faults/fault.js';
import type { RobotState } from './robot-state.js';

/** A custom robot of a group, with the security settings of DingTalk's client (DingTalk: customize robot security settings). */
export interface RobotProfile {
  /** The credential in the webhook's query; DingTalk issues 64 hexadecimal characters, any non-empty text will do here. */
  readonly accessToken: string;
  /** What the page calls it; default: the end of the token. */
  readonly name?: string;
  /** Turns the signature check on. DingTalk's own secrets begin with `SEC`. */
  readonly secret?: string;
  /** At most 10; a message must hold one of them, upper and lower case distinguished. */
  readonly keywords?: readonly string[];
  /** IPv4 or IPv6 addresses or CIDR ranges. The simulator sees callers at 127.0.0.1 or ::1. */
  readonly ipAllow?: readonly string[];
  /** Default `active`. */
  readonly state?: RobotState;
  /** The group lets only its owner mention everybody: `isAtAll` is refused with 400004. */
  readonly onlyOwnerAtAll?: boolean;
  /**
   * `lenient` (default) accepts a signature that was percent-encoded twice, as notification-manager sends it, and
   * records that; `strict` refuses it, as DingTalk did in 2019.
   */
  readonly signMode?: 'lenient' | 'strict';
  /** Default 20; one more and the robot is blocked for 10 minutes. */
  readonly ratePerMinute?: number | 'unlimited';
  /** What always goes wrong with this robot, unless a fault that was added for a request goes before. */
  readonly fault?: Fault;
}

/** An internal app of an organisation, and the group conversations that it may write to. */
export interface AppProfile {
  readonly appKey: string;
  readonly appSecret: string;
  /** The conversations that exist, `chat` + 32 hexadecimal characters each. */
  readonly chatIds: readonly string[];
  /** As for robots; refused with 60020. */
  readonly ipAllow?: readonly string[];
  /** False: the app lacks `qyapi_chat_manage`, chat/send answers 88 with sub-code 60011. Default true. */
  readonly chatPermission?: boolean;
  /** Seconds; default 7200. */
  readonly tokenLifetime?: number;
  /** Calls to `/chat/send`; default 1500, and never more than 40 per second. Above it, DingTalk answers 88 with sub-code 90018. */
  readonly ratePerMinute?: number | 'unlimited';
}

/**
 * A robot without any security setting, there when no robots are named. DingTalk itself insists on at least one
 * setting; this one is for the first `curl`.
 */
export const DEFAULT_ROBOT = {
  accessToken: '0123456789abcdef'.repeat(4),
  name: 'Open robot',
} as const satisfies RobotProfile;

/** A robot that checks signatures, there when no robots are named. */
export const DEFAULT_SIGNED_ROBOT = {
  accessToken: 'fedcba9876543210'.repeat(4),
  name: 'Signing robot',
  secret: `SEC${'5ec4e7'.repeat(10)}0000`,
} as const satisfies RobotProfile;

/** The app that is there when no apps are named, with one conversation. */
export const DEFAULT_APP = {
  appKey: 'dingsimulator0000000',
  appSecret: 'simulated-app-secret',
  chatIds: [`chat${'0123456789abcdef'.repeat(2)}`],
} as const satisfies AppProfile;

/** The end of a credential: enough to tell two apart, too little to use. */
export function shorten(credential: string): string {
  return credential.length > 8 ? `…${credential.slice(-4)}` : '…';
}

export function robotName(profile: RobotProfile): string {
  return profile.name ?? `Robot ${shorten(profile.accessToken)}`;
}
