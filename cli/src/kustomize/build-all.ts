import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Phrase, phrase } from '#core';
import type { BuiltManifests } from '#kustomize';
import { shownPath } from '../files/shown-path.js';
import { withInterrupt } from '../terminal/interrupted.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import type { BuildOptions } from './build-options.js';
import { findCharts, findValues } from './find-charts.js';
import { findFolders } from './find-folders.js';

/** What a kustomization builds or a chart prints, as one stream. */
export interface Build extends BuiltManifests {
  /** The path of the folder as shown. */
  readonly path: string;
  readonly folder: string;
  /** The documents with lines of `---` between them. */
  readonly text: string;
  /** The URIs of the files with values, those of the chart first; undefined: it is no chart. */
  readonly values: readonly string[] | undefined;
}

/**
 * Builds the kustomizations and charts that the command names. Ctrl-C and a closed terminal end the program that
 * runs, so that what it uses is removed.
 *
 * @param signal of a caller that reports this itself
 * @throws UsageError if one cannot be built, or it was cancelled
 */
export async function buildAll(
  options: BuildOptions,
  terminal: Terminal,
  signal?: AbortSignal,
): Promise<readonly Build[]> {
  if (options.values.length > 0 && options.helm.length === 0)
    throw new UsageError(
      phrase('--values has no effect by itself.'),
      phrase('Add --helm with the folder of the chart.'),
    );
  if (options.kustomize.length + options.helm.length === 0) return [];
  if (signal) return build(options, terminal, signal);
  return withInterrupt(async (own) => {
    try {
      return await build(options, terminal, own);
    } catch (error) {
      if (!own.aborted) throw error;
      throw new UsageError(phrase('The build was cancelled.'), phrase('Nothing was changed.'));
    }
  });
}

async function build(options: BuildOptions, terminal: Terminal, signal: AbortSignal): Promise<readonly Build[]> {
  const { BuildFailure } = await import('#kustomize');
  try {
    return [
      ...(await buildKustomizations(options, terminal, signal)),
      ...(await renderCharts(options, terminal, signal)),
    ];
  } catch (error) {
    if (!(error instanceof BuildFailure)) throw error;
    const advice: readonly Phrase[] = error.needs
      ? [phrase('Add `--kustomize-allow {what}` if you trust the repository.', { what: error.needs })]
      : [];
    throw new UsageError(...error.phrases, ...advice);
  }
}

async function buildKustomizations(
  { kustomize, kustomizeProgram, kustomizeAllow }: BuildOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<readonly Build[]> {
  if (kustomize.length === 0) return [];
  const { cwd, env, store } = terminal;
  const found = await findFolders(kustomize, terminal);
  const { buildKustomization, findProgram } = await import('#kustomize');
  const program = await findProgram(kustomizeProgram, cwd, env);
  const folders = [pathToFileURL(cwd).href];
  const options = { store, program, allowed: new Set(kustomizeAllow), folders, env, signal };
  const builds: Build[] = [];
  for (const folder of found)
    builds.push(named(await buildKustomization(folder, options), folder, { cwd, values: undefined }));
  return builds;
}

async function renderCharts(
  { helm, helmProgram, values: given }: BuildOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<readonly Build[]> {
  if (helm.length === 0) return [];
  const { cwd, env, store } = terminal;
  const charts = await findCharts(helm, terminal);
  const values = await findValues(given, terminal);
  const { findProgram, HELM, renderChart } = await import('#kustomize');
  const program = await findProgram(helmProgram, cwd, env, HELM);
  const folders = [pathToFileURL(cwd).href];
  const builds: Build[] = [];
  for (const chart of charts) {
    const rendered = await renderChart(chart, { store, program, folders, env, signal, values });
    builds.push(named(rendered, chart, { cwd, values: [`${chart}/values.yaml`, ...values] }));
  }
  return builds;
}

function named(
  built: BuiltManifests,
  folder: string,
  { cwd, values }: Pick<Build, 'values'> & { readonly cwd: string },
): Build {
  const text = built.documents.map((document) => document.text).join('---\n');
  return { ...built, path: shownPath(fileURLToPath(folder), cwd), folder, text, values };
}
