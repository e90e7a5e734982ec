import * as validators from '../../generated/validators.js';
import { isAddressOrRange } from '../dingtalk/address-list.js';
import type { AppProfile, RobotProfile } from '../profiles.js';
import type { SimulatorSettings } from '../settings.js';
import { checkErrorName } from './fault-shapes.js';
import { readShape } from './read-shape.js';

type OrNull<T> = { readonly [K in keyof T]?: T[K] | null };

/** Settings to change; `null` removes a setting. Credentials cannot change, but `signed` creates or removes a secret. */
export type RobotSettings = OrNull<Omit<RobotProfile, 'accessToken' | 'secret'>> & { readonly signed?: boolean };
export type AppSettings = OrNull<Omit<AppProfile, 'appKey' | 'appSecret'>>;

/** @throws {RangeError} */
export function readRobot(value: unknown): RobotProfile {
  return checkRobot(readShape<RobotProfile>(validators.robot, value));
}

/** @throws {RangeError} */
export function readRobots(value: unknown): readonly RobotProfile[] {
  return readShape<readonly RobotProfile[]>(validators.robots, value).map(checkRobot);
}

/** @throws {RangeError} */
export function readRobotChange(value: unknown): RobotSettings {
  return checkRobot(readShape<RobotSettings>(validators.robotChange, value));
}

/** @throws {RangeError} */
export function readApp(value: unknown): AppProfile {
  return checkAddresses(readShape<AppProfile>(validators.app, value));
}

/** @throws {RangeError} */
export function readApps(value: unknown): readonly AppProfile[] {
  return readShape<readonly AppProfile[]>(validators.apps, value).map(checkAddresses);
}

/** @throws {RangeError} */
export function readAppChange(value: unknown): AppSettings {
  return checkAddresses(readShape<AppSettings>(validators.appChange, value));
}

/** @throws {RangeError} */
export function readSettings(value: unknown): Partial<SimulatorSettings> {
  return readShape<Partial<SimulatorSettings>>(validators.settings, value);
}

function checkRobot<T extends RobotProfile | RobotSettings>(robot: T): T {
  checkErrorName(robot.fault);
  return checkAddresses(robot);
}

function checkAddresses<T extends { readonly ipAllow?: readonly string[] | null }>(profile: T): T {
  const wrong = profile.ipAllow?.find((entry) => !isAddressOrRange(entry));
  if (wrong !== undefined) throw new RangeError(`“${wrong}” is neither an IP address nor a CIDR range.`);
  return profile;
}
