import type { Place } from '#server/protocol';
import { phrase } from '../../../../core/src/text/phrase.js';
import { translate } from '../translate.js';

/** A place as people find it: `routers.yaml:12`; of the manifest that is shown only the line. */
export function placeName({ uri, range }: Place, shown: string): string {
  const line = range.start.line + 1;
  const name = decodeURIComponent(uri.split(/[?#]/)[0]?.split('/').at(-1) ?? uri);
  return uri === shown ? translate(phrase('line {line}', { line })) : `${name}:${line}`;
}
