const MASK = '•••';

/** Parameters that are always secret, even if the value is not in the list of secrets. */
const PARAMETERS = /\b(access_token|sign|appsecret|secret)(=|%3D)[^&\s"'<>\\]+/gi;

/** Shorter values are not redacted: hiding every occurrence of one or two letters would make the text unreadable. */
const MIN_SECRET_LENGTH = 4;

/** The text without the secrets, in plain form and in all encodings of URLs, JSON and headers. */
export function redact(text: string, secrets: readonly string[]): string {
  // no form is shorter than the secret
  const possible = secrets.filter(({ length }) => length >= MIN_SECRET_LENGTH && length <= text.length);
  const forms = [...new Set(possible.flatMap(writtenForms))].sort((a, b) => b.length - a.length);
  const hidden = forms.reduce((rest, form) => rest.replaceAll(form, MASK), text);
  return hidden.replace(PARAMETERS, `$1$2${MASK}`);
}

/** Written in the same way in URLs and JSON. */
const PLAIN = /^[\w-]*$/;

function writtenForms(secret: string): readonly string[] {
  if (PLAIN.test(secret)) {
    const base64 = Buffer.from(secret).toString('base64');
    return [secret, base64, base64.replace(/=+$/, ''), base64url(base64), encodeURIComponent(base64)];
  }
  const once = encodeURIComponent(Buffer.from(secret).toString());
  const form = new URLSearchParams([['', secret]]).toString().slice(1);
  const plain = [secret, once, form, encodeURIComponent(once), encodeURIComponent(form)];
  const base64 = Buffer.from(secret).toString('base64');
  return [
    ...plain,
    ...plain.map(lowerEscapes),
    JSON.stringify(secret).slice(1, -1),
    base64,
    base64.replace(/=+$/, ''),
    base64url(base64),
    encodeURIComponent(base64),
  ];
}

function base64url(base64: string): string {
  return base64.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function lowerEscapes(text: string): string {
  return text.replace(/%[0-9A-F]{2}/g, (encoded) => encoded.toLowerCase());
}
