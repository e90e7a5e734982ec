const MASK = '•••';

/** Where credentials stand in URLs and in texts of DingTalk's. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/((?:access_token|sign|appsecret|appkey)(?:=|%3D))[^&\s"'<>,}]+/gi, `$1${MASK}`],
  [/\bSEC[0-9a-zA-Z]{16,}/g, MASK],
];

/** Shorter texts are too common to be taken for a secret wherever they stand. */
const SHORTEST = 6;

/** Hides the `known` secrets, and whatever looks like a credential. */
export function hideSecrets(text: string, known: readonly string[] = []): string {
  const hidden = known
    .filter((secret) => secret.length >= SHORTEST && text.includes(secret))
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, MASK), text);
  return PATTERNS.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), hidden);
}
