import { type Phrase, phrase } from '#core';
import type { ReceivedMessage, SignatureState } from '#simulator';
import type { Terminal } from '../terminal/terminal.js';

/** Translates an English text of the simulator into the output language. */
export type SimulatorWords = (text: string) => string;

export async function simulatorWords({ language }: Pick<Terminal, 'language'>): Promise<SimulatorWords> {
  const { translator } = await import('#simulator');
  return translator(language);
}

/** Profiles of the simulator's own, and senders that it does not know. */
const NAMES: readonly (readonly [RegExp, (rest: string) => Phrase])[] = [
  [/^Open robot$/, () => phrase('Open robot')],
  [/^Signing robot$/, () => phrase('Signing robot')],
  [/^Unknown robot (…?\S*)$/, (token) => phrase('Unknown robot {token}', { token })],
  [/^Unknown app (…?\S*)$/, (token) => phrase('Unknown app {token}', { token })],
];

/** A sender as a phrase. The names of the user's own robots stay as they are. */
export function senderPhrase({ sender, route }: Pick<ReceivedMessage, 'sender' | 'route'>): Phrase {
  const appKey = route === 'conversation' ? /^App (.*)$/s.exec(sender)?.[1] : undefined;
  if (appKey !== undefined) return phrase('App {appKey}', { appKey });
  for (const [pattern, toPhrase] of NAMES) {
    const found = pattern.exec(sender);
    if (found) return toPhrase(found[1] ?? '');
  }
  return phrase('{target}', { target: sender });
}

export const SIGNATURES: Readonly<Record<SignatureState, Phrase>> = {
  none: phrase('none'),
  unchecked: phrase('not checked'),
  valid: phrase('valid'),
  'double-encoded': phrase('encoded twice'),
  wrong: phrase('wrong'),
  expired: phrase('expired'),
};

/** The fields of the simulator's profiles, and the settings of the options that fill them. */
const SETTINGS: Readonly<Record<string, string>> = {
  accessToken: 'token',
  signMode: 'sign',
  ratePerMinute: 'rate',
  ipAllow: 'ip',
  keywords: 'keyword',
  appKey: 'key',
  appSecret: 'secret',
  chatIds: 'chat',
};

/** A text of the simulator with the names of the command line's settings. */
export function withSettingNames(text: string): string {
  return text.replace(/“(?:\[\d+\]\.)?(\w+)(\[\d+\])?”/g, (whole, field: string) =>
    Object.hasOwn(SETTINGS, field) ? `“${SETTINGS[field]}”` : whole,
  );
}
