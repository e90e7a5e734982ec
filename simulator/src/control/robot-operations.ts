import { createHash, randomBytes } from 'node:crypto';
import type { RobotProfile } from '../profiles.js';
import { shorten } from '../profiles.js';
import { readRobotChange, readRobots } from '../shapes/profile-shapes.js';
import type { Controlled } from './controlled.js';
import type { ShownRobot } from './shown-state.js';

/** Identifies a robot in URLs without its token. */
export function robotId({ accessToken }: Pick<RobotProfile, 'accessToken'>): string {
  return createHash('sha256').update(accessToken).digest('hex').slice(0, 12);
}

/** Shows credentials that the simulator made up in full, and those of its users never. */
export function shownRobot({ published }: Controlled, robot: RobotProfile): ShownRobot {
  const { secret, accessToken, ...settings } = robot;
  const own = published.has(accessToken);
  return {
    id: robotId(robot),
    accessToken: own ? accessToken : shorten(accessToken),
    signed: secret !== undefined,
    ...(own && secret !== undefined && published.has(secret) && { secret }),
    ...settings,
  };
}

export function robotsOf(side: Controlled): { readonly robots: readonly ShownRobot[] } {
  return { robots: side.world.robots.profiles.map((robot) => shownRobot(side, robot)) };
}

export function replaceRobots(side: Controlled, body: unknown): object {
  side.world.robots.replace(readRobots(body));
  return robotsOf(side);
}

/** Creates a robot with new credentials and the settings in the body. */
export function createRobot(side: Controlled, body: unknown): object {
  const { signed, ...change } = readRobotChange(body ?? {});
  const robot: RobotProfile = {
    accessToken: randomBytes(32).toString('hex'),
    ...withoutNulls(change),
    ...(signed === true && { secret: newSecret(side) }),
  };
  side.published.add(robot.accessToken);
  side.world.robots.set(robot);
  return shownRobot(side, robot);
}

/** Changes the settings in the body: `null` removes a setting, `signed` creates or removes the secret. */
export function changeRobot(side: Controlled, body: unknown, id: string): object {
  const robot = find(side, id);
  const { signed, ...change } = readRobotChange(body);
  const secret =
    signed === undefined || signed === (robot.secret !== undefined)
      ? {}
      : { secret: signed ? newSecret(side) : undefined };
  side.world.robots.update(robot.accessToken, { ...nullsAsUndefined(change), ...secret });
  return shownRobot(side, find(side, id));
}

export function removeRobot(side: Controlled, _: unknown, id: string): object {
  side.world.robots.remove(find(side, id).accessToken);
  return robotsOf(side);
}

/** @throws {RangeError} */
function find({ world }: Controlled, id: string): RobotProfile {
  const robot = world.robots.profiles.find((candidate) => robotId(candidate) === id);
  if (robot === undefined) throw new RangeError('No robot has this ID.');
  return robot;
}

function newSecret({ published }: Controlled): string {
  const secret = `SEC${randomBytes(32).toString('hex')}`;
  published.add(secret);
  return secret;
}

function nullsAsUndefined(change: object): object {
  return Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value ?? undefined]));
}

function withoutNulls(change: object): object {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null));
}
