import { analyseStream, definesNamed, isNamed, mayBeNamed, namedObjects, partsOf, releaseOf } from '#core';
import type { AnalysedText } from './lint-text.js';

/** Also analyses files with only Secrets and ConfigMaps, if another file references one of them. */
export function analyseNamed<Text extends AnalysedText>(texts: readonly Text[]): readonly Text[] {
  const analyses = texts.flatMap(({ stream }) => (stream ? partsOf(stream).map(({ analysis }) => analysis) : []));
  // The names in the references are the same for each release.
  const named = namedObjects(analyses, releaseOf());
  const names = [...named.names()];
  return texts.map((file) => {
    const { text, stream } = file;
    if (stream || !mayBeNamed(text) || !names.some((name) => text.includes(name))) return file;
    const analysed = analyseStream(text);
    const isWanted = partsOf(analysed).some(
      ({ analysis }) =>
        definesNamed(analysis, named) ||
        analysis.pipeline.some((facts) => facts.kind === 'Secret' && isNamed(facts, named)),
    );
    return isWanted ? { ...file, stream: analysed } : file;
  });
}
