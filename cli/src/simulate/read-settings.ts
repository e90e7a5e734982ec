import { phrase } from '#core';
import type { AppProfile, RobotProfile } from '#simulator';
import { UsageError } from '../usage-error.js';

/** Settings such as `token=abc,keyword=告警,keyword=alert`: each name with its values. No error repeats a value. */
function readPairs(text: string, names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, readonly string[]>();
  for (const pair of text.split(',')) {
    const [name = '', ...rest] = pair.split('=');
    const value = rest.join('=').trim();
    if (!names.includes(name.trim()) || value === '')
      throw new UsageError(
        phrase('The settings of a robot or an app are name=value, separated by commas.'),
        phrase('The names are {names}.', { names: names.join(', ') }),
      );
    pairs.set(name.trim(), [...(pairs.get(name.trim()) ?? []), value]);
  }
  return pairs;
}

/** @throws UsageError */
export function readRobot(text: string, previous: readonly RobotProfile[]): readonly RobotProfile[] {
  const pairs = readPairs(text, ['token', 'name', 'secret', 'keyword', 'ip']);
  const accessToken = pairs.get('token')?.at(-1);
  if (accessToken === undefined)
    throw new UsageError(phrase('A robot needs a token.'), phrase('Write --robot token=…'));
  const name = pairs.get('name')?.at(-1);
  const secret = pairs.get('secret')?.at(-1);
  const keywords = pairs.get('keyword');
  const ipAllow = pairs.get('ip');
  const robot = {
    accessToken,
    ...(name && { name }),
    ...(secret && { secret }),
    ...(keywords && { keywords }),
    ...(ipAllow && { ipAllow }),
  };
  return [...previous, robot];
}

/** @throws UsageError */
export function readApp(text: string, previous: readonly AppProfile[]): readonly AppProfile[] {
  const pairs = readPairs(text, ['key', 'secret', 'chat', 'ip']);
  const appKey = pairs.get('key')?.at(-1);
  const appSecret = pairs.get('secret')?.at(-1);
  if (appKey === undefined || appSecret === undefined)
    throw new UsageError(phrase('An app needs a key and a secret.'), phrase('Write --app key=…,secret=…'));
  const ipAllow = pairs.get('ip');
  return [...previous, { appKey, appSecret, chatIds: pairs.get('chat') ?? [], ...(ipAllow && { ipAllow }) }];
}
