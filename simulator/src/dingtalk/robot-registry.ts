import type { RobotProfile } from '../profiles.js';
import { readRobot } from '../shapes/profile-shapes.js';
import type { RobotChange } from '../simulator.js';
import { countMessage, FRESH_RATE, type RateState } from './rate-limit.js';

interface Robot {
  readonly profile: RobotProfile;
  readonly rate: RateState;
}

/** The robots, each with what it sent recently. */
export class RobotRegistry {
  readonly #robots = new Map<string, Robot>();

  constructor(
    profiles: readonly RobotProfile[],
    private readonly acceptUnknown: () => boolean,
  ) {
    for (const profile of profiles) this.set(profile);
  }

  get profiles(): readonly RobotProfile[] {
    return [...this.#robots.values()].map((robot) => robot.profile);
  }

  /** The robot with this token; an unknown token creates one if the simulator accepts any. */
  find(accessToken: string): RobotProfile | undefined {
    const known = this.#robots.get(accessToken)?.profile;
    if (known !== undefined || !this.acceptUnknown()) return known;
    const profile = { accessToken };
    this.set(profile);
    return profile;
  }

  profileOf(accessToken: string): RobotProfile | undefined {
    return this.#robots.get(accessToken)?.profile;
  }

  set(profile: RobotProfile): void {
    readRobot(profile);
    this.#robots.set(profile.accessToken, { profile, rate: FRESH_RATE });
  }

  update(accessToken: string, change: RobotChange): void {
    const robot = this.#robots.get(accessToken);
    if (robot === undefined) throw new RangeError('No robot has this access token.');
    const settings = Object.entries({ ...robot.profile, ...change }).filter(([, value]) => value !== undefined);
    const profile: RobotProfile = { ...Object.fromEntries(settings), accessToken };
    readRobot(profile);
    this.#robots.set(accessToken, { ...robot, profile });
  }

  remove(accessToken: string): void {
    this.#robots.delete(accessToken);
  }

  /** Replaces all robots. */
  replace(profiles: readonly RobotProfile[]): void {
    profiles.forEach(readRobot);
    this.#robots.clear();
    for (const profile of profiles) this.set(profile);
  }

  /** Counts a message. Returns the seconds until a blocked robot can send again, or 0. */
  count(accessToken: string, limit: number, now: number): number {
    const robot = this.#robots.get(accessToken);
    if (robot === undefined) return 0;
    const { allowed, state } = countMessage(robot.rate, limit, now);
    this.#robots.set(accessToken, { ...robot, rate: state });
    return allowed ? 0 : Math.ceil((state.blockedUntil - now) / 1000);
  }

  forgetRates(): void {
    for (const [token, robot] of this.#robots) this.#robots.set(token, { ...robot, rate: FRESH_RATE });
  }
}
