import type { Phrase, PhraseArgument } from './phrase.js';

const MASK = '•••';

/**
 * Credentials that are recognized by their looks: parameters of URLs, the user and password of a URL, secrets of robots,
 * and long random words, as robot tokens (64 hexadecimal digits) and app secrets (64 letters and digits) are. They end
 * at control characters and backslashes, so that colors and escapes around them stay.
 */
const CREDENTIALS: readonly RegExp[] = [
  /(?<=(?:token|sign|passw(?:or)?d|appsecret|appkey)(?:=|%3D))[^&\s"'<>,}\\\p{Cc}]+/giu,
  /(?<=\w:\/\/)[^\s/"'<>\\\p{Cc}]+(?=@)/gu,
  /(?<![0-9a-zA-Z])[0-9a-fA-F]{32,}(?![0-9a-zA-Z])/g,
  /\bSEC(?=[a-zA-Z]*\d)[0-9a-zA-Z]{16,}/g,
];

/** Those that a long name, such as that of an alert, can look like: it consists of words. */
const RANDOM_WORDS: readonly RegExp[] = [
  /\bSEC[a-zA-Z]{16,}/g,
  /(?<![\w-])(?=[\w-]*\d)(?=[\w-]*[a-z])(?=[\w-]*[A-Z])[\w-]{40,}/g,
];

/** What has a credential’s looks in a text: half-open spans, which may overlap. */
export function credentialSpans(text: string): readonly (readonly [start: number, end: number])[] {
  const spanOf = ({ index, 0: whole }: RegExpExecArray): readonly [number, number] => [index, index + whole.length];
  return [
    ...CREDENTIALS.flatMap((pattern) => [...text.matchAll(pattern)].map(spanOf)),
    ...RANDOM_WORDS.flatMap((pattern) => [...text.matchAll(pattern)].filter(([word]) => !isName(word)).map(spanOf)),
  ];
}

const PARTS = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g;

/**
 * Whether a long text consists of words, such as `PaymentGatewayCertificateExpiresIn7DaysOrLess`: most of it is in words
 * of three letters or more that one can pronounce, and its parts are not short. Of random texts with 40 characters, one
 * in 10,000 looks like this, and none of the length of a credential.
 */
function isName(text: string): boolean {
  const parts = text.match(PARTS) ?? [];
  const inWords = parts.reduce((sum, part) => sum + (isWord(part) ? part.length : 0), 0);
  return inWords >= text.length * 0.6 && parts.length <= text.length / 3;
}

function isWord(part: string): boolean {
  return /^[A-Z]?[a-z]{2,}$/.test(part) && /[aeiouy]/i.test(part) && !/[^aeiouy]{5}/i.test(part);
}

/** Shorter texts are not masked inside of other text, because they occur there too often. */
export const MIN_SECRET_LENGTH = 6;

/** Masks the `known` secrets and everything that looks like a credential. */
export function hideSecrets(text: string, known: readonly string[] = []): string {
  const hidden = known
    .filter((secret) => secret.length >= MIN_SECRET_LENGTH && text.includes(secret))
    .toSorted((a, b) => b.length - a.length)
    .reduce((rest, secret) => rest.replaceAll(secret, MASK), text);
  const masked = CREDENTIALS.reduce((rest, pattern) => rest.replace(pattern, MASK), hidden);
  return RANDOM_WORDS.reduce((rest, pattern) => rest.replace(pattern, (word) => (isName(word) ? word : MASK)), masked);
}

/**
 * Masks the `known` secrets and what looks like a credential in the arguments of a phrase. Their templates are our own
 * words, which a line of a Secret may contain by chance.
 */
export function hideInPhrase({ template, args }: Phrase, known: readonly string[] = []): Phrase {
  const hidden = Object.entries(args).map(([name, argument]) => [name, hideInArgument(argument, known)]);
  return { template, args: Object.fromEntries(hidden) };
}

function hideInArgument(argument: PhraseArgument, known: readonly string[]): PhraseArgument {
  if (typeof argument === 'object') return hideInPhrase(argument, known);
  const text = String(argument);
  const hidden = hideSecrets(text, known);
  return hidden === text ? argument : hidden;
}
