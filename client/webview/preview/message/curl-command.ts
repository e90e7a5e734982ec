/** Where the webhook comes from when a person runs the command: its address is a credential, so the command never holds it. */
const WEBHOOK_VARIABLE = '$DINGTALK_WEBHOOK';

/** A request body as a command of a POSIX shell. A robot that checks signatures wants `timestamp` and `sign` added to the address. */
export function curlCommand(body: string): string {
  return [
    `curl "${WEBHOOK_VARIABLE}"`,
    `-H 'Content-Type: application/json'`,
    `--data-binary ${shellQuoted(body.trimEnd())}`,
  ].join(' \\\n  ');
}

function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
