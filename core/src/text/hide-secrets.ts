const MASK = '•••';

/** Credentials in URLs and in DingTalk's messages. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/((?:access_token|sign|appsecret|appkey)(?:=|%3D))[^&\s"'<>,}]+/gi, `$1${MASK}`],
  [/(\w:\/\/)[^\s/]+@/g, `$1${MASK}@`],
  [/\bSEC[0-9a-zA-Z]{16,}/g, MASK],
];

/** Shorter texts are not masked, because they occur too often in other text. */
const MIN_LENGTH = 6;

/** Masks the `known` secrets and everything that looks like a credential. */
export function hideSecrets(text: string, known: readonly string[] = []): string {
  const hidden = known
    .filter((secret) => secret.length >= MIN_LENGTH && text.includes(secret))
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, MASK), text);
  return PATTERNS.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), hidden);
}
