/** The parts of a robot's webhook URL. Its query holds the access token: never show it. */
export interface WebhookUrl {
  /** In lower case, without port and user; empty when missing. */
  readonly host: string;
  readonly path: string;
  readonly parameters: readonly QueryParameter[];
}

/** Offsets into the URL, `end` without the following `&`. */
export interface QueryParameter {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const PARTS = /^https?:\/\/([^/?#]+)([^?#]*)(\?[^#]*)?/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: Go rejects a URL that contains one
const UNSENDABLE = /[\u0000-\u0020\u007f]/;

/** Undefined for a URL that the manager cannot send to: not http or https, without a host, or with whitespace. */
export function parseWebhookUrl(text: string): WebhookUrl | undefined {
  const parts = UNSENDABLE.test(text) ? undefined : PARTS.exec(text);
  if (!parts) return undefined;
  const [whole, authority = '', path = '', query = ''] = parts;
  const host = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  return {
    host: host.replace(/:\d*$/, ''),
    path,
    parameters: query === '' ? [] : parametersOf(query.slice(1), whole.length - query.length + 1),
  };
}

function parametersOf(query: string, offset: number): readonly QueryParameter[] {
  let start = offset;
  return query.split('&').map((part) => {
    const [name = '', ...value] = part.split('=');
    const parameter = { name, value: value.join('='), start, end: start + part.length };
    start = parameter.end + 1;
    return parameter;
  });
}

/** Public DingTalk, its international edition, and the private editions with known hosts. */
const DINGTALK = /(^|\.)(dingtalk\.com|dingtalk\.io|dg-work\.cn|alibaba-inc\.com)$/;
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** Whether the host serves robots: DingTalk's, or a simulator on this machine. */
export function isRobotHost(host: string): boolean {
  return DINGTALK.test(host) || LOOPBACK.test(host);
}
