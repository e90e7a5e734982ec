import { createHmac } from 'node:crypto';

/** `base64(HMAC-SHA256(key = secret, message = timestamp "\n" secret))` (DingTalk: customize robot security settings). */
export function expectedSign(secret: string, timestamp: string): string {
  return createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
}

export type SignatureCheck =
  | { readonly state: 'valid' | 'double-encoded' }
  | { readonly state: 'wrong' | 'expired'; readonly why: string; readonly fix: string };

export interface SignedQuery {
  /** Decoded once from the query; null if absent. */
  readonly timestamp: string | null;
  readonly sign: string | null;
  /** Whether `timestamp` or `sign` came as HTTP headers. */
  readonly inHeaders: boolean;
}

const HOUR = 3_600_000;

/** Checks the timestamp, which can be off by one hour either way, before the signature. */
export function checkSignature(
  secret: string,
  query: SignedQuery,
  mode: 'lenient' | 'strict',
  now: number,
): SignatureCheck {
  const { timestamp, sign } = query;
  if (timestamp === null || sign === null) return missing(query.inHeaders);
  const skew = /^\d{1,15}$/.test(timestamp) ? Number(timestamp) - now : Number.NaN;
  if (!(Math.abs(skew) <= HOUR)) return expired(timestamp, skew);
  const expected = expectedSign(secret, timestamp);
  if (sign === expected) return { state: 'valid' };
  if (decodedOnceMore(sign) === expected) {
    if (mode === 'lenient') return { state: 'double-encoded' };
    return wrong('The signature is correct, but percent-encoded twice.', 'Encode it once.');
  }
  return explainMismatch(secret, timestamp, sign, expected);
}

function missing(inHeaders: boolean): SignatureCheck {
  return inHeaders
    ? wrong('timestamp and sign are in the HTTP headers.', 'Append both to the query of the URL.')
    : wrong(
        'The robot requires a signature; the query lacks timestamp or sign.',
        'Configure the robot’s secret at the sender.',
      );
}

function expired(timestamp: string, skew: number): SignatureCheck {
  if (/^\d{10}$/.test(timestamp)) {
    return { state: 'expired', why: 'The timestamp is in seconds.', fix: 'Use milliseconds since the epoch.' };
  }
  if (Number.isNaN(skew)) {
    return { state: 'expired', why: 'The timestamp is not a number.', fix: 'Use milliseconds since the epoch.' };
  }
  const minutes = Math.round(Math.abs(skew) / 60_000);
  const why = `The timestamp is ${minutes} minutes ${skew < 0 ? 'behind' : 'ahead of'} DingTalk’s clock; 60 are allowed.`;
  return {
    state: 'expired',
    why,
    fix: 'Correct the sender’s clock (NTP), and create a new signature for each message.',
  };
}

function explainMismatch(secret: string, timestamp: string, sign: string, expected: string): SignatureCheck {
  if (sign.includes(' ') && sign.replaceAll(' ', '+') === expected) {
    return wrong('A “+” in the signature arrived as a space.', 'Percent-encode the signature.');
  }
  if (sign.toLowerCase() === Buffer.from(expected, 'base64').toString('hex')) {
    return wrong('The signature is hexadecimal.', 'Encode the HMAC with base64.');
  }
  if (sign === createHmac('sha256', `${timestamp}\n${secret}`).digest('base64')) {
    return wrong(
      'The signature follows Feishu’s algorithm.',
      'Use the secret as key and “timestamp\\nsecret” as message.',
    );
  }
  const trimmed = secret.startsWith('SEC') ? secret.slice(3) : `SEC${secret}`;
  if (sign === expectedSign(trimmed, timestamp)) {
    return wrong('The “SEC” at the start belongs to the secret.', 'Use the whole secret, as DingTalk shows it.');
  }
  return wrong(
    'The signature does not match the secret and timestamp.',
    'Copy the secret again; sign “timestamp\\nsecret” with HMAC-SHA256, base64, percent-encoded once.',
  );
}

function decodedOnceMore(sign: string): string | undefined {
  try {
    return decodeURIComponent(sign);
  } catch {
    return undefined;
  }
}

function wrong(why: string, fix: string): SignatureCheck {
  return { state: 'wrong', why, fix };
}
