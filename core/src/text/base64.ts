const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const FORM = /^[A-Za-z0-9+/]*={0,2}$/;
/** More than a credential ever needs. Longer texts are not decoded. */
const MAX_LENGTH = 16_384;

/**
 * Decodes padded Base64 to a string with one character for each byte, so ASCII text is returned as itself. Skips line
 * ends, like Go. Undefined for invalid Base64 and for very long texts.
 */
export function decodeBase64(text: string): string | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const packed = text.replaceAll(/[\r\n]/g, '');
  if (packed.length % 4 !== 0 || !FORM.test(packed)) return undefined;
  let bytes = '';
  let bits = 0;
  let count = 0;
  for (const character of packed.replaceAll('=', '')) {
    bits = ((bits << 6) | ALPHABET.indexOf(character)) & 0xffff;
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += String.fromCharCode((bits >> count) & 0xff);
  }
  return bytes;
}

/** Decodes Base64 to the text that its bytes are in UTF-8; undefined also for other bytes. */
export function decodeBase64Text(text: string): string | undefined {
  const bytes = decodeBase64(text);
  try {
    return bytes?.replaceAll(/[\x80-\xff]+/g, (run) =>
      decodeURIComponent(Array.from(run, (byte) => `%${byte.charCodeAt(0).toString(16)}`).join('')),
    );
  } catch {
    return undefined;
  }
}

/** @param bytes one character each, none above U+00FF */
export function encodeBase64(bytes: string): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const rest = bytes.length - i;
    const bits = (bytes.charCodeAt(i) << 16) | ((bytes.charCodeAt(i + 1) || 0) << 8) | (bytes.charCodeAt(i + 2) || 0);
    text += ALPHABET.charAt(bits >> 18) + ALPHABET.charAt((bits >> 12) & 63);
    text += rest > 1 ? ALPHABET.charAt((bits >> 6) & 63) : '=';
    text += rest > 2 ? ALPHABET.charAt(bits & 63) : '=';
  }
  return text;
}
