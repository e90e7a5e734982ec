import { createNodeStore } from '#workspace';
import { type BuildOptions, buildKustomization } from './build-kustomization.js';
import type { BuiltManifests } from './built-manifests.js';
import { findProgram } from './find-program.js';
import { type ChartOptions, renderChart } from './render-chart.js';
import { HELM } from './tools.js';

interface Here {
  /** The path of the program; undefined: the first one on the path. */
  readonly program: string | undefined;
  /** What a relative path of the program starts from. */
  readonly cwd: string;
}

/** Builds a kustomization on this machine's disk, for hosts without a store of their own. */
export async function buildHere(
  folder: string,
  { program, cwd, ...options }: Omit<BuildOptions, 'store' | 'program'> & Here,
): Promise<BuiltManifests> {
  const found = await findProgram(program, cwd, options.env);
  return buildKustomization(folder, { ...options, store: createNodeStore(), program: found });
}

/** Renders a chart on this machine's disk. */
export async function renderHere(
  chart: string,
  { program, cwd, ...options }: Omit<ChartOptions, 'store' | 'program'> & Here,
): Promise<BuiltManifests> {
  const found = await findProgram(program, cwd, options.env, HELM);
  return renderChart(chart, { ...options, store: createNodeStore(), program: found });
}
