import type { Fault, FaultHandle, FaultRule } from './faults/fault.js';
import type { AppProfile, RobotProfile } from './profiles.js';
import type { ReceivedMessage } from './received-message.js';
import type { SimulatorSettings } from './settings.js';

export interface SimulatorOptions extends Partial<SimulatorSettings> {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Loopback only. Default `127.0.0.1`. */
  readonly host?: '127.0.0.1' | '::1';
  /** Milliseconds since the epoch; rules the `Date` header, signatures, rate limits and tokens. Default `Date.now`. */
  readonly now?: () => number;
  /** Default: `DEFAULT_ROBOT` and `DEFAULT_SIGNED_ROBOT`. */
  readonly robots?: readonly RobotProfile[];
  /** Default: `DEFAULT_APP`. */
  readonly apps?: readonly AppProfile[];
  /** How many messages are kept; default 1000. */
  readonly keep?: number;
}

/** A DingTalk on loopback. All of it but `close` works at once, without waiting. */
export interface Simulator {
  /** Without a slash at the end; the base URL of `/gettoken` and `/chat/send`, and the page for people. */
  readonly url: string;
  readonly port: number;
  /** PEM. HTTPS is on the same port: who trusts this issuer takes the simulator for any host. */
  readonly certificate: string;
  /** The last messages, accepted or not, the oldest first. */
  readonly messages: readonly ReceivedMessage[];
  /** One line for each request to a DingTalk address, the oldest first: to count what a sender really sent. */
  readonly requests: readonly RequestRecord[];
  /** Credentials included. */
  readonly robots: readonly RobotProfile[];
  /** Credentials included. */
  readonly apps: readonly AppProfile[];
  /** The webhook of a robot, unsigned. */
  webhookUrl(robot: Pick<RobotProfile, 'accessToken'>): string;
  /** Adds a robot, or replaces the one with this token and forgets its rate limit. @throws {RangeError} on a profile that DingTalk would not let you make. */
  addRobot(profile: RobotProfile): void;
  /** Changes settings of a robot and keeps its rate limit. @throws {RangeError} when there is none. */
  updateRobot(accessToken: string, change: RobotChange): void;
  removeRobot(accessToken: string): void;
  /** Adds an app, or replaces the one with this key; its tokens stay valid. */
  addApp(profile: AppProfile): void;
  /** Every app token issued so far has expired: chat/send answers 42001, gettoken issues new ones. */
  expireTokens(): void;
  /** What `SimulatorOptions` said at the start, changed. */
  configure(change: Partial<SimulatorSettings>): void;
  addFault(fault: Fault, rule?: FaultRule): FaultHandle;
  /** Forgets messages, requests, faults (what they hold goes on) and rate limits; robots, apps and tokens stay. */
  clear(): void;
  /**
   * The first message, past or future, that satisfies the predicate. Rejects with the signal's reason, or with an
   * `Error` when the simulator closes.
   */
  waitForMessage(
    predicate?: (message: ReceivedMessage) => boolean,
    options?: { readonly signal?: AbortSignal },
  ): Promise<ReceivedMessage>;
  /** Ends every connection at once and frees the port. May be called twice. */
  close(): Promise<void>;
}

/** Settings to change; `undefined` takes one away. */
export type RobotChange = { readonly [K in Exclude<keyof RobotProfile, 'accessToken'>]?: RobotProfile[K] | undefined };

/** Holds no credential. `errcode` is absent where a fault left no readable answer. */
export interface RequestRecord {
  readonly time: number;
  readonly method: string;
  readonly path: string;
  readonly errcode?: number;
  readonly fault?: string;
}
