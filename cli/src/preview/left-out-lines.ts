import { describeLeftOut, type LeftOut, renderPhrase, type Translations } from '#core';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { placeJson } from './place-json.js';
import { showPlace } from './show-place.js';

/** One line for each object that the cluster rejects, in one block; empty without any. */
export function leftOutLines(leftOut: readonly LeftOut[], { out: colors, translate }: Terminal): readonly string[] {
  if (leftOut.length === 0) return [];
  const lines = leftOut.map((object) =>
    colors.yellow(`▲ ${printable(translate(describeLeftOut(object)))}  ${showPlace(object.at)}`),
  );
  return [lines.join('\n')];
}

/** The same for programs. */
export function leftOutJson(leftOut: readonly LeftOut[], translations: Translations) {
  return leftOut.map(({ kind = null, name = null, code = null, reason, at }) => ({
    kind,
    name,
    code,
    reason: renderPhrase(reason, translations),
    place: placeJson(at),
  }));
}
