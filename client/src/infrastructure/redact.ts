/** Replaces a secret. */
const MASK = '***';

/** Where secrets appear in texts: URLs, JSON and YAML of DingTalk's API and of manifests. */
const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/(?:\b|(?<=%3F|%26))(access_token|sign|appsecret|appkey)(=|%3D)[^&\s"'<>]+/gi, `$1$2${MASK}`],
  [/\b(access_token|accessToken|appsecret|appSecret|sign)(\\?["']\s*:\s*\\?["'])[^"'\\]+/g, `$1$2${MASK}`],
  [/\bSEC[0-9a-zA-Z]{16,}/g, MASK],
];

/** Shorter texts are too common to mask everywhere. */
const MIN_SECRET_LENGTH = 4;

/** Masks everything that looks like a credential, and each `known` one wherever it appears, also URL-encoded. */
export function redact(text: string, known: Iterable<string> = []): string {
  let safe = text;
  const secrets = [...known].filter((secret) => secret.length >= MIN_SECRET_LENGTH).sort((a, b) => b.length - a.length);
  for (const secret of secrets) {
    safe = safe.replaceAll(secret, MASK);
    const encoded = encodeURIComponent(secret);
    if (encoded !== secret) safe = safe.replaceAll(encoded, MASK);
  }
  return PATTERNS.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), safe);
}
