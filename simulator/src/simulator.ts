import type { Fault, FaultHandle, FaultRule } from './faults/fault.js';
import type { AppProfile, RobotProfile } from './profiles.js';
import type { ReceivedMessage } from './received-message.js';
import type { SimulatorSettings } from './settings.js';

export interface SimulatorOptions extends Partial<SimulatorSettings> {
  /** Default 0, which takes any free port. */
  readonly port?: number;
  /** Loopback only. Default `127.0.0.1`. */
  readonly host?: '127.0.0.1' | '::1';
  /** The clock in milliseconds since the epoch, for the `Date` header, signatures, rate limits and tokens. Default `Date.now`. */
  readonly now?: () => number;
  /** Default: `DEFAULT_ROBOT` and `DEFAULT_SIGNED_ROBOT`. */
  readonly robots?: readonly RobotProfile[];
  /** Default: `DEFAULT_APP`. */
  readonly apps?: readonly AppProfile[];
  /** The number of messages and requests to keep. Default 1000. */
  readonly keep?: number;
}

/** A DingTalk on loopback. Everything but `close` and `waitForMessage` takes effect at once. */
export interface Simulator {
  /** The URL of the page and the base URL of the API, without a trailing slash. */
  readonly url: string;
  readonly port: number;
  /** The issuer of the certificates as PEM. HTTPS is on the same port; a caller that trusts the issuer accepts the simulator as any host. */
  readonly certificate: string;
  /** The last messages, accepted or rejected, oldest first. */
  readonly messages: readonly ReceivedMessage[];
  /** The last requests to DingTalk's paths, oldest first, to count what a sender really sent. */
  readonly requests: readonly RequestRecord[];
  /** Includes credentials. */
  readonly robots: readonly RobotProfile[];
  /** Includes credentials. */
  readonly apps: readonly AppProfile[];
  /** The webhook URL of a robot, unsigned. */
  webhookUrl(robot: Pick<RobotProfile, 'accessToken'>): string;
  /** Adds a robot, or replaces the one with this token and resets its rate. @throws {RangeError} for an invalid profile */
  addRobot(profile: RobotProfile): void;
  /** Changes settings of a robot and keeps its rate. @throws {RangeError} if no robot has this token */
  updateRobot(accessToken: string, change: RobotChange): void;
  removeRobot(accessToken: string): void;
  /** Adds an app, or replaces the one with this AppKey; its tokens stay valid. @throws {RangeError} for an invalid profile */
  addApp(profile: AppProfile): void;
  /** Expires all app tokens: chat/send answers 42001, and gettoken issues new ones. */
  expireTokens(): void;
  /** Changes settings of `SimulatorOptions`. */
  configure(change: Partial<SimulatorSettings>): void;
  addFault(fault: Fault, rule?: FaultRule): FaultHandle;
  /**
   * Calls back after each message, and after messages were removed. Returns a function that ends the subscription; so does
   * `close`.
   */
  onMessages(listener: () => void): () => void;
  /** Removes messages, requests, faults (held answers are sent) and rates; robots, apps and tokens stay. */
  clear(): void;
  /**
   * The first message, past or future, that matches the predicate. Rejects with the signal's reason, or with an
   * `Error` when the simulator closes.
   */
  waitForMessage(
    predicate?: (message: ReceivedMessage) => boolean,
    options?: { readonly signal?: AbortSignal },
  ): Promise<ReceivedMessage>;
  /** Closes all connections at once and frees the port. Further calls do nothing. */
  close(): Promise<void>;
}

/** Settings to change; `undefined` removes a setting. */
export type RobotChange = { readonly [K in Exclude<keyof RobotProfile, 'accessToken'>]?: RobotProfile[K] | undefined };

/** Contains no credential. `errcode` is absent if a fault left no readable answer. */
export interface RequestRecord {
  readonly time: number;
  readonly method: string;
  readonly path: string;
  readonly errcode?: number;
  readonly fault?: string;
}
