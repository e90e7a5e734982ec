import type { Place } from '#server/protocol';
import { phrase } from '../../../../core/src/text/phrase.js';
import { translate } from '../translate.js';

/** A place such as `routers.yaml:12`; in the shown manifest only the line. */
export function placeName({ uri, range }: Place, shown: string): string {
  const line = range.start.line + 1;
  const name = decodeURIComponent(uri.split(/[?#]/)[0]?.split('/').at(-1) ?? uri);
  return uri === shown ? translate(phrase('line {line}', { line })) : `${name}:${line}`;
}
