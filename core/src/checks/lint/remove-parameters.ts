import type { OffsetEdit } from '../../yaml/edit.js';
import type { RobotCredential } from './visit-credentials.js';
import type { QueryParameter, WebhookUrl } from './webhook-url.js';

/** Removes parameters of a webhook URL. Only deletions, so that the rest of the URL stays where it is. */
export function removeParameters(
  { place, value, encoded }: RobotCredential,
  { parameters }: WebhookUrl,
  text: string,
  isRemoved: (parameter: QueryParameter) => boolean,
): readonly (OffsetEdit | undefined)[] {
  const at = text.slice(place.node.start, place.node.end).indexOf(value);
  if (encoded || at < 0) return [undefined];
  const offset = place.node.start + at;
  const firstKept = parameters.findIndex((parameter) => !isRemoved(parameter));
  const remove = (start: number, end: number): OffsetEdit => ({
    start: offset + start,
    end: offset + end,
    newText: '',
  });
  const [first] = parameters;
  const last = parameters.at(-1);
  if (firstKept < 0) return first && last ? [remove(first.start - 1, last.end)] : [undefined];
  return parameters.flatMap((parameter, index) => {
    if (!isRemoved(parameter)) return [];
    return [
      index < firstKept ? remove(parameter.start, parameter.end + 1) : remove(parameter.start - 1, parameter.end),
    ];
  });
}
