import { REFUSAL_NAMES } from '../faults/named-refusals.js';
import type { RobotProfile } from '../profiles.js';
import type { RobotChange } from '../simulator.js';
import { isAddressOrRange } from './address-list.js';
import { countMessage, FRESH_RATE, type RateState } from './rate-limit.js';

interface Robot {
  readonly profile: RobotProfile;
  readonly rate: RateState;
}

/** The robots that exist, each with what it sent lately. */
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

  /** The robot of a token; an unknown one is made when the simulator accepts any. */
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
    check(profile);
    this.#robots.set(profile.accessToken, { profile, rate: FRESH_RATE });
  }

  update(accessToken: string, change: RobotChange): void {
    const robot = this.#robots.get(accessToken);
    if (robot === undefined) throw new RangeError('There is no robot with this access token.');
    const settings = Object.entries({ ...robot.profile, ...change }).filter(([, value]) => value !== undefined);
    const profile: RobotProfile = { ...Object.fromEntries(settings), accessToken };
    check(profile);
    this.#robots.set(accessToken, { ...robot, profile });
  }

  remove(accessToken: string): void {
    this.#robots.delete(accessToken);
  }

  /** Replaces all robots. */
  replace(profiles: readonly RobotProfile[]): void {
    profiles.forEach(check);
    this.#robots.clear();
    for (const profile of profiles) this.set(profile);
  }

  /** Counts a message. The seconds that a blocked robot must wait, or 0 when it may send. */
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

/** @throws {RangeError} without any credential in its text */
function check(profile: RobotProfile): void {
  if (profile.accessToken === '') throw new RangeError('A robot needs an access token.');
  if (profile.secret === '') throw new RangeError('A robot’s secret cannot be empty; leave it out for none.');
  if ((profile.keywords?.length ?? 0) > 10) throw new RangeError('A robot has at most 10 keywords.');
  if (profile.keywords?.includes('')) throw new RangeError('A keyword cannot be empty.');
  if (!['lenient', 'strict', undefined].includes(profile.signMode))
    throw new RangeError('Signatures are checked in a lenient or a strict way.');
  if (!['active', 'disabled', 'disbanded', 'not-in-group', undefined].includes(profile.state))
    throw new RangeError('A robot is active, disabled, disbanded or not-in-group.');
  const rate = profile.ratePerMinute;
  if (typeof rate === 'number' && !(Number.isInteger(rate) && rate >= 0))
    throw new RangeError('The messages in a minute are a whole number, or unlimited.');
  if (profile.fault?.kind === 'refusal' && !REFUSAL_NAMES.includes(profile.fault.refusal))
    throw new RangeError('There is no such fault.');
  const strange = profile.ipAllow?.find((entry) => !isAddressOrRange(entry));
  if (strange !== undefined) throw new RangeError(`“${strange}” is neither an address nor a CIDR range.`);
}
