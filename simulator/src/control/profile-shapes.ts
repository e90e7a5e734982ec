import type { AppProfile, RobotProfile } from '../profiles.js';
import type { SimulatorSettings } from '../settings.js';
import { readFaultItself } from './fault-shapes.js';
import { type Check, isCount, isFlag, isOneOf, isText, isTextList, optional, readShape, type Shape } from './shape.js';

const robotShape: Shape<RobotProfile> = {
  accessToken: isText,
  name: optional(isText),
  secret: optional(isText),
  keywords: optional(isTextList),
  ipAllow: optional(isTextList),
  state: optional(isOneOf('active', 'disabled', 'disbanded', 'not-in-group')),
  onlyOwnerAtAll: optional(isFlag),
  signMode: optional(isOneOf('lenient', 'strict')),
  fault: optional((value) => typeof value === 'object' && value !== null),
  ratePerMinute: optional((value) => value === 'unlimited' || isCount(value)),
};

const appShape: Shape<AppProfile> = {
  appKey: isText,
  appSecret: isText,
  chatIds: isTextList,
  ipAllow: optional(isTextList),
  chatPermission: optional(isFlag),
  tokenLifetime: optional(isCount),
};

/** @throws {RangeError} */
export function readRobot(value: unknown): RobotProfile {
  const robot = readShape<RobotProfile>(value, robotShape, 'A robot');
  if (robot.fault !== undefined) readFaultItself(robot.fault);
  return robot;
}

type NullsToo<T> = { readonly [K in keyof T]?: T[K] | null };

/** Settings to change, `null` to take one away; credentials stay what they are. */
export type RobotSettings = NullsToo<Omit<RobotProfile, 'accessToken' | 'secret'>> & { readonly signed?: boolean };
export type AppSettings = NullsToo<Omit<AppProfile, 'appKey' | 'appSecret'>>;

/** @throws {RangeError} */
export function readRobotChange(value: unknown): RobotSettings {
  const { accessToken: _, secret: __, ...shape } = robotShape;
  const change = readShape<RobotSettings>(value, { ...orNull(shape), signed: optional(isFlag) }, 'A change of a robot');
  if (change.fault) readFaultItself(change.fault);
  return change;
}

/** @throws {RangeError} */
export function readAppChange(value: unknown): AppSettings {
  const { appKey: _, appSecret: __, ...shape } = appShape;
  return readShape<AppSettings>(value, orNull(shape), 'A change of an app');
}

/** @throws {RangeError} */
export function readSettings(value: unknown): Partial<SimulatorSettings> {
  return readShape<Partial<SimulatorSettings>>(
    value,
    {
      style: optional(isOneOf(1, 2, 3, 4)),
      rateLimitCode: optional(isOneOf(130101, 410100)),
      acceptUnknown: optional(isFlag),
    },
    'A change of the settings',
  );
}

function orNull<T extends Readonly<Record<string, Check>>>(shape: T): Readonly<Record<keyof T, Check>> {
  const entries = Object.entries(shape).map(([name, check]) => [
    name,
    (value: unknown) => value === undefined || value === null || check(value),
  ]);
  return Object.fromEntries(entries) as Readonly<Record<keyof T, Check>>;
}

/** @throws {RangeError} */
export function readApp(value: unknown): AppProfile {
  return readShape(value, appShape, 'An app');
}
