import type { BuildSources, ChartSources } from '#core';
import type { Build } from './build-all.js';

/** Where it is written what a build holds, by URIs. */
export function buildSources({ folder, documents, inputs, values }: Build): BuildSources | ChartSources {
  const origins = documents.map(({ origin }) => origin);
  return values
    ? { origins, files: inputs, values, fallback: `${folder}/Chart.yaml` }
    : { origins, sources: inputs, fallback: inputs.at(-1)?.uri ?? folder };
}
