import type { Phrase } from './phrase.js';

const MASK = '•••';

/**
 * Credentials that are recognized by their looks: parameters of URLs, the user and password of a URL, secrets of robots,
 * and long random words, as robot tokens (64 hexadecimal digits) and app secrets (64 letters and digits) are. They end
 * at control characters and backslashes, so that colors and escapes around them stay.
 */
export const CREDENTIALS: readonly RegExp[] = [
  /(?<=(?:token|sign|passw(?:or)?d|appsecret|appkey)(?:=|%3D))[^&\s"'<>,}\\\p{Cc}]+/giu,
  /(?<=\w:\/\/)[^\s/"'<>\\\p{Cc}]+(?=@)/gu,
  /\bSEC[0-9a-zA-Z]{16,}/g,
  /(?<![0-9a-zA-Z])[0-9a-fA-F]{32,}(?![0-9a-zA-Z])/g,
  /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{40,}/g,
];

/** Shorter texts are not masked inside of other text, because they occur there too often. */
export const MIN_SECRET_LENGTH = 6;

/** Masks the `known` secrets and everything that looks like a credential. */
export function hideSecrets(text: string, known: readonly string[] = []): string {
  const hidden = known
    .filter((secret) => secret.length >= MIN_SECRET_LENGTH && text.includes(secret))
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, MASK), text);
  return CREDENTIALS.reduce((rest, pattern) => rest.replace(pattern, MASK), hidden);
}

/** Masks what looks like a credential in the arguments of a phrase. Their templates are our own words. */
export function hideInPhrase({ template, args }: Phrase): Phrase {
  const hidden = Object.entries(args).map(([name, argument]) => [
    name,
    typeof argument === 'string'
      ? hideSecrets(argument)
      : typeof argument === 'object'
        ? hideInPhrase(argument)
        : argument,
  ]);
  return { template, args: Object.fromEntries(hidden) };
}
