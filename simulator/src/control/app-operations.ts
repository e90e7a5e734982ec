import type { AppProfile } from '../profiles.js';
import type { Controlled } from './controlled.js';
import { readApp, readAppChange } from './profile-shapes.js';
import { readList } from './shape.js';

function shownApp({ published }: Controlled, { appSecret, ...settings }: AppProfile): object {
  return { ...settings, ...(published.has(appSecret) && { appSecret }) };
}

export function appsOf(side: Controlled): object {
  return { apps: side.world.apps.profiles.map((app) => shownApp(side, app)) };
}

export function replaceApps(side: Controlled, body: unknown): object {
  side.world.apps.replace(readList(body, readApp));
  return appsOf(side);
}

/** Changes the settings that the body names; its tokens stay valid. @throws {RangeError} */
export function changeApp(side: Controlled, body: unknown, appKey: string): object {
  const app = side.world.apps.profiles.find((candidate) => candidate.appKey === appKey);
  if (app === undefined) throw new RangeError('There is no app with this key.');
  const changed = Object.entries({ ...app, ...readAppChange(body) }).filter(([, value]) => value !== null);
  side.world.apps.set({ chatIds: [], ...Object.fromEntries(changed), appKey, appSecret: app.appSecret });
  return appsOf(side);
}

export function expireTokens(side: Controlled): object {
  side.world.apps.expireTokens();
  return appsOf(side);
}
