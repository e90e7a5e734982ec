import { analyseStream, mayBeNamed, partsOf } from '#core';
import type { AnalysedText } from './lint-text.js';

/** The same files, with those analysed too that hold nothing but Secrets and ConfigMaps that another file names. */
export function analyseNamed<Text extends AnalysedText>(texts: readonly Text[]): readonly Text[] {
  const references = texts.flatMap(({ stream }) =>
    stream ? partsOf(stream).flatMap(({ analysis }) => analysis.references) : [],
  );
  const named = new Set(references.map(({ kind, name }) => `${kind}/${name}`));
  const names = [...new Set(references.map(({ name }) => name))];
  return texts.map((file) => {
    const { text, stream } = file;
    if (stream || !mayBeNamed(text) || !names.some((name) => text.includes(name))) return file;
    const analysed = analyseStream(text);
    const isNamed = partsOf(analysed).some(
      ({ analysis: { object } }) => object && named.has(`${object.kind}/${object.name}`),
    );
    return isNamed ? { ...file, stream: analysed } : file;
  });
}
