import { phrase } from '#core';
import type { AppProfile, RobotProfile } from '#simulator';
import { UsageError } from '../usage-error.js';

/** Reads settings such as `token=abc,keyword=告警,keyword=alert`. Errors never contain a value. */
function readPairs(text: string, names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, readonly string[]>();
  for (const pair of text.split(',')) {
    const [name = '', ...rest] = pair.split('=');
    const value = rest.join('=').trim();
    if (!names.includes(name.trim()) || value === '')
      throw new UsageError(
        phrase('Expected name=value pairs, separated by commas.'),
        phrase('Names: {names}.', { names: names.join(', ') }),
      );
    pairs.set(name.trim(), [...(pairs.get(name.trim()) ?? []), value]);
  }
  return pairs;
}

const ROBOT_SETTINGS = ['token', 'name', 'secret', 'keyword', 'ip', 'sign', 'rate', 'state', 'fault'];

/** The simulator validates the values. @throws UsageError */
export function readRobot(text: string, previous: readonly RobotProfile[]): readonly RobotProfile[] {
  const pairs = readPairs(text, ROBOT_SETTINGS);
  const one = (name: string): string | undefined => pairs.get(name)?.at(-1);
  const accessToken = one('token');
  if (accessToken === undefined)
    throw new UsageError(phrase('A robot requires a token.'), phrase('Use --robot token=…'));
  const rate = one('rate');
  const fault = one('fault');
  const settings = {
    name: one('name'),
    secret: one('secret'),
    keywords: pairs.get('keyword'),
    ipAllow: pairs.get('ip'),
    signMode: one('sign'),
    state: one('state'),
    ratePerMinute: rate === undefined || rate === 'unlimited' ? rate : Number(rate),
    fault: fault && { kind: 'refusal', refusal: fault },
  };
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return [...previous, { accessToken, ...Object.fromEntries(given) }];
}

/** @throws UsageError */
export function readApp(text: string, previous: readonly AppProfile[]): readonly AppProfile[] {
  const pairs = readPairs(text, ['key', 'secret', 'chat', 'ip']);
  const appKey = pairs.get('key')?.at(-1);
  const appSecret = pairs.get('secret')?.at(-1);
  if (appKey === undefined || appSecret === undefined)
    throw new UsageError(phrase('An app requires a key and a secret.'), phrase('Use --app key=…,secret=…'));
  const ipAllow = pairs.get('ip');
  return [...previous, { appKey, appSecret, chatIds: pairs.get('chat') ?? [], ...(ipAllow && { ipAllow }) }];
}
