/**
 * The display name of a credential's id (`MissingCredential.id`, slash-separated and URI-encoded):
 * `namespace/name/key` for a key of a Secret, else its owner and field, such as `Receiver team-a: webhook`.
 */
export function credentialName(id: string): string {
  const [kind = '', ...parts] = id.split('/').map(decode);
  if (kind === 'Secret') return parts.filter((part) => part !== '').join('/');
  const field = parts.at(-1) ?? '';
  return `${[kind, ...parts.slice(0, -1)].join(' ')}: ${field}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
