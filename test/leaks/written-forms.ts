/** All forms of a secret in logs, errors and pages. */
export function writtenForms(secret: string): readonly string[] {
  const once = encodeURIComponent(secret);
  const inForm = new URLSearchParams([['', secret]]).toString().slice(1);
  const bytes = Buffer.from(secret);
  return [
    ...new Set([
      secret,
      once,
      encodeURIComponent(once),
      inForm,
      secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      JSON.stringify(secret).slice(1, -1),
      bytes.toString('hex'),
      ...[0, 1, 2].flatMap((before) => withinBase64(bytes, before)),
    ]),
  ];
}

/** The Base64 characters that depend only on the secret, regardless of the surrounding text. */
function withinBase64(bytes: Buffer, before: number): readonly string[] {
  const text = Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  const start = Math.ceil((before * 8) / 6);
  const end = Math.floor(((before + bytes.length) * 8) / 6);
  const inner = text.slice(start, end);
  return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
}
