import type { AppProfile } from '../profiles.js';
import { readAppChange, readApps } from '../shapes/profile-shapes.js';
import type { Controlled } from './controlled.js';
import type { ShownApp } from './shown-state.js';

function shownApp({ published }: Controlled, { appSecret, ...settings }: AppProfile): ShownApp {
  return { ...settings, ...(published.has(appSecret) && { appSecret }) };
}

export function appsOf(side: Controlled): { readonly apps: readonly ShownApp[] } {
  return { apps: side.world.apps.profiles.map((app) => shownApp(side, app)) };
}

export function replaceApps(side: Controlled, body: unknown): object {
  side.world.apps.replace(readApps(body));
  return appsOf(side);
}

/** Changes the settings in the body. The tokens of the app stay valid. @throws {RangeError} */
export function changeApp(side: Controlled, body: unknown, appKey: string): object {
  const app = side.world.apps.profiles.find((candidate) => candidate.appKey === appKey);
  if (app === undefined) throw new RangeError('No app has this AppKey.');
  const changed = Object.entries({ ...app, ...readAppChange(body) }).filter(([, value]) => value !== null);
  side.world.apps.set({ chatIds: [], ...Object.fromEntries(changed), appKey, appSecret: app.appSecret });
  return appsOf(side);
}

export function expireTokens(side: Controlled): object {
  side.world.apps.expireTokens();
  return appsOf(side);
}
