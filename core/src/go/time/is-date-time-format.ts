import { parseKubernetesTime } from './parse-kubernetes-time.js';

const DATE_TIME = /^(\d{4}-\d\d-\d\d)t(\d\d:\d\d:\d\d)(?:[^\nt]\d+)?(?:z|[+-]\d\d:\d\d)(?:t.*)?$/is;

/**
 * Whether the API server's schema accepts a text for `format: date-time`. The schema is more lenient than the decoder
 * that reads the text afterwards: in letter case, the decimal separator and offsets. It ignores all text after a second
 * `T`.
 */
export function isDateTimeFormat(text: string): boolean {
  const [, day, time] = DATE_TIME.exec(text) ?? [];
  return parseKubernetesTime(`${day}T${time}Z`) !== undefined;
}
