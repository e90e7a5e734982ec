import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { MANIFEST } from '#core';
import { allowedFolders } from '#workspace';
import type { BuildOptions } from './build-kustomization.js';
import type { BuiltManifests } from './built-manifests.js';
import { collectChart } from './collect-chart.js';
import { inCopyOf } from './copy-inputs.js';
import { programFailure } from './program-failure.js';
import { readTemplateSources } from './read-template-sources.js';
import { runProgram } from './run-program.js';

/** A chart, which Helm reads, and nothing beside it. */
export interface ChartOptions extends Omit<BuildOptions, 'allowed'> {
  /** The URIs of files with values, which win over those of the chart; of several, the later one. */
  readonly values: readonly string[];
}

/**
 * What `helm template` prints for a copy of a chart, as a release of Helm's default name. Helm asks no cluster then, and
 * gets neither plugins nor a network here; it does not load dependencies that the chart's folder lacks.
 *
 * @param chart the URI of its folder
 * @throws BuildFailure if it cannot be rendered
 */
export async function renderChart(
  chart: string,
  { store, program, folders, env, signal, values }: ChartOptions,
): Promise<BuiltManifests> {
  const within = await allowedFolders(store, `${chart}/Chart.yaml`, folders);
  const { texts, packed } = await collectChart(chart, values, { store, within });
  const files = [...texts, ...packed];
  return inCopyOf(files, async ({ inCopy, original, copy, home }) => {
    const given = values.flatMap((uri) => ['--values', inCopy(uri)]);
    const run = await runProgram(program, [inCopy(chart), ...given], { home, allowed: new Set(), env, signal });
    if (run.code !== 0) throw programFailure(run, store.display(chart), { copy, original });
    const known = new Set(texts.map(({ uri }) => uri));
    const documents = readTemplateSources(run.output).map(({ text, source }) => {
      const origin = source === undefined ? undefined : pathToFileURL(join(fileURLToPath(chart), source)).href;
      return { text, origin: origin !== undefined && known.has(origin) ? origin : undefined };
    });
    return { documents, inputs: texts.map((file) => ({ ...file, use: MANIFEST })) };
  });
}
