/** The environment variable for the webhook URL. The URL is a credential, so the command never contains it. */
const WEBHOOK_VARIABLE = '$DINGTALK_WEBHOOK';

/** A request body as a POSIX shell command. If a robot checks signatures, the URL also needs `timestamp` and `sign`. */
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
