import { randomBytes } from 'node:crypto';
import { type AppProfile, DEFAULT_APP_RATE } from '../profiles.js';
import { readApp } from '../shapes/profile-shapes.js';
import { countCall, type ExceededRate } from './rate-limit.js';

/** Old tokens are kept so that an expired token differs from an unknown one. */
const MAX_TOKENS = 200;

interface Token {
  readonly appKey: string;
  readonly expires: number;
}

export type TokenState =
  | { readonly state: 'valid'; readonly app: AppProfile }
  | { readonly state: 'expired' }
  | { readonly state: 'unknown' };

/** The apps and the tokens issued to them. Times are milliseconds of the simulator's clock. */
export class AppRegistry {
  readonly #apps = new Map<string, AppProfile>();
  readonly #tokens = new Map<string, Token>();
  /** The times of recent calls to `/chat/send`, by AppKey. */
  readonly #calls = new Map<string, readonly number[]>();
  /** Apps created at their first use, which can write to any conversation. */
  readonly #openApps = new Set<string>();

  constructor(
    profiles: readonly AppProfile[],
    private readonly acceptUnknown: () => boolean,
  ) {
    for (const profile of profiles) this.set(profile);
  }

  get profiles(): readonly AppProfile[] {
    return [...this.#apps.values()];
  }

  set(profile: AppProfile): void {
    readApp(profile);
    this.#apps.set(profile.appKey, profile);
    this.#openApps.delete(profile.appKey);
  }

  /** Replaces all apps; their tokens become unknown. */
  replace(profiles: readonly AppProfile[]): void {
    profiles.forEach(readApp);
    this.#apps.clear();
    this.#tokens.clear();
    this.#calls.clear();
    this.#openApps.clear();
    for (const profile of profiles) this.set(profile);
  }

  /** The app with this key and secret; an unknown key creates one if the simulator accepts any. */
  login(appKey: string, appSecret: string): AppProfile | undefined {
    if (this.acceptUnknown() && !this.#apps.has(appKey)) {
      this.set({ appKey, appSecret, chatIds: [] });
      this.#openApps.add(appKey);
    }
    const app = this.#apps.get(appKey);
    return app?.appSecret === appSecret ? app : undefined;
  }

  /** The app's token; a valid one is renewed (DingTalk: obtain the token of an internal app). */
  issue(app: AppProfile, now: number): { readonly token: string; readonly seconds: number } {
    const seconds = app.tokenLifetime ?? 7200;
    const current = [...this.#tokens].find(([, token]) => token.appKey === app.appKey && now < token.expires)?.[0];
    const token = current ?? randomBytes(16).toString('hex');
    this.#tokens.set(token, { appKey: app.appKey, expires: now + seconds * 1000 });
    for (const oldest of [...this.#tokens.keys()].slice(0, -MAX_TOKENS)) this.#tokens.delete(oldest);
    return { token, seconds };
  }

  check(token: string, now: number): TokenState {
    const issued = this.#tokens.get(token);
    const app = issued === undefined ? undefined : this.#apps.get(issued.appKey);
    if (issued === undefined || app === undefined) return { state: 'unknown' };
    return now < issued.expires ? { state: 'valid', app } : { state: 'expired' };
  }

  /** Counts a call to `/chat/send`. Returns the rate that it exceeds, if any. */
  count({ appKey, ratePerMinute = DEFAULT_APP_RATE }: AppProfile, now: number): ExceededRate | undefined {
    if (ratePerMinute === 'unlimited') return undefined;
    const { exceeded, calls } = countCall(this.#calls.get(appKey) ?? [], ratePerMinute, now);
    this.#calls.set(appKey, calls);
    return exceeded;
  }

  forgetRates(): void {
    this.#calls.clear();
  }

  hasChat(app: AppProfile, chatId: string): boolean {
    return app.chatIds.includes(chatId) || (this.#openApps.has(app.appKey) && chatId.startsWith('chat'));
  }

  expireTokens(): void {
    for (const [token, issued] of this.#tokens)
      this.#tokens.set(token, { ...issued, expires: Number.NEGATIVE_INFINITY });
  }
}
