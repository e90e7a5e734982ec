import { parseKubernetesTime } from './parse-kubernetes-time.js';

const DATE_TIME = /^(\d{4}-\d\d-\d\d)t(\d\d:\d\d:\d\d)(?:[^\nt]\d+)?(?:z|[+-]\d\d:\d\d)(?:t.*)?$/is;

/**
 * Whether the API server's schema takes a text for `format: date-time`. It is more lenient than what decodes the text
 * afterwards: in letter case, in what stands for the point, in offsets, and it ignores what follows a second `T`.
 */
export function isDateTimeFormat(text: string): boolean {
  const [, day, time] = DATE_TIME.exec(text) ?? [];
  return parseKubernetesTime(`${day}T${time}Z`) !== undefined;
}
