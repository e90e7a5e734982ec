const MASK = '•••';

/**
 * Credentials that are recognized by their looks: parameters of URLs, the user and password of a URL, and secrets of
 * robots. They end at control characters and backslashes, so that colors and escapes around them stay.
 */
export const CREDENTIALS: readonly RegExp[] = [
  /(?<=(?:token|sign|passw(?:or)?d|appsecret|appkey)(?:=|%3D))[^&\s"'<>,}\\\p{Cc}]+/giu,
  /(?<=\w:\/\/)[^\s/"'<>\\\p{Cc}]+(?=@)/gu,
  /\bSEC[0-9a-zA-Z]{16,}/g,
];

/** Shorter texts are not masked, because they occur too often in other text. */
const MIN_LENGTH = 6;

/** Masks the `known` secrets and everything that looks like a credential. */
export function hideSecrets(text: string, known: readonly string[] = []): string {
  const hidden = known
    .filter((secret) => secret.length >= MIN_LENGTH && text.includes(secret))
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, MASK), text);
  return CREDENTIALS.reduce((rest, pattern) => rest.replace(pattern, MASK), hidden);
}
