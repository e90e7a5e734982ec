import type { AppProfile, RobotProfile } from '../profiles.js';
import { readFaultItself } from './fault-shapes.js';
import { isCount, isFlag, isOneOf, isText, isTextList, optional, readShape, type Shape } from './shape.js';

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

/** @throws {RangeError} */
export function readApp(value: unknown): AppProfile {
  return readShape(value, appShape, 'An app');
}
