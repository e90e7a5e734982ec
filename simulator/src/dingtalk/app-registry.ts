import { randomBytes } from 'node:crypto';
import type { AppProfile } from '../profiles.js';
import { isAddressOrRange } from './address-list.js';

/** How many tokens are remembered, to tell an expired one from an unknown one. */
const REMEMBERED = 200;

interface Token {
  readonly appKey: string;
  readonly expires: number;
}

export type TokenState =
  | { readonly state: 'valid'; readonly app: AppProfile }
  | { readonly state: 'expired' }
  | { readonly state: 'unknown' };

/** The apps that exist, and the tokens issued to them. Times are milliseconds of the simulator's clock. */
export class AppRegistry {
  readonly #apps = new Map<string, AppProfile>();
  readonly #tokens = new Map<string, Token>();
  /** Apps made at their first use, which may write to any conversation. */
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
    check(profile);
    this.#apps.set(profile.appKey, profile);
    this.#openApps.delete(profile.appKey);
  }

  /** Replaces all apps; their tokens become unknown. */
  replace(profiles: readonly AppProfile[]): void {
    profiles.forEach(check);
    this.#apps.clear();
    this.#tokens.clear();
    this.#openApps.clear();
    for (const profile of profiles) this.set(profile);
  }

  /** The app with this key and secret; an unknown key makes one when the simulator accepts any. */
  login(appKey: string, appSecret: string): AppProfile | undefined {
    if (this.acceptUnknown() && !this.#apps.has(appKey)) {
      this.set({ appKey, appSecret, chatIds: [] });
      this.#openApps.add(appKey);
    }
    const app = this.#apps.get(appKey);
    return app?.appSecret === appSecret ? app : undefined;
  }

  /** The app's token, the same one renewed while it is valid (DingTalk: obtain the token of an internal app). */
  issue(app: AppProfile, now: number): { readonly token: string; readonly seconds: number } {
    const seconds = app.tokenLifetime ?? 7200;
    const current = [...this.#tokens].find(([, token]) => token.appKey === app.appKey && now < token.expires)?.[0];
    const token = current ?? randomBytes(16).toString('hex');
    this.#tokens.set(token, { appKey: app.appKey, expires: now + seconds * 1000 });
    for (const oldest of [...this.#tokens.keys()].slice(0, -REMEMBERED)) this.#tokens.delete(oldest);
    return { token, seconds };
  }

  check(token: string, now: number): TokenState {
    const issued = this.#tokens.get(token);
    const app = issued === undefined ? undefined : this.#apps.get(issued.appKey);
    if (issued === undefined || app === undefined) return { state: 'unknown' };
    return now < issued.expires ? { state: 'valid', app } : { state: 'expired' };
  }

  hasChat(app: AppProfile, chatId: string): boolean {
    return app.chatIds.includes(chatId) || (this.#openApps.has(app.appKey) && chatId.startsWith('chat'));
  }

  expireTokens(): void {
    for (const [token, issued] of this.#tokens)
      this.#tokens.set(token, { ...issued, expires: Number.NEGATIVE_INFINITY });
  }
}

/** @throws {RangeError} without any credential in its text */
function check(profile: AppProfile): void {
  if (profile.appKey === '' || profile.appSecret === '') throw new RangeError('An app needs a key and a secret.');
  const strange = profile.ipAllow?.find((entry) => !isAddressOrRange(entry));
  if (strange !== undefined) throw new RangeError(`“${strange}” is neither an address nor a CIDR range.`);
}
