import {
  type LeftOut,
  leaveOutRejected,
  type ManagerTarget,
  type Pipeline,
  preparePipeline,
  releaseOf,
  timeZoneOf,
} from '#core';
import type { Configs } from '../config/create-configs.js';
import { type AnalysedFile, type GivenSurroundings, managerFor } from '../config/pipeline-options.js';
import { dependsOnZone, momentOf } from './moment-of.js';

export interface Surroundings extends GivenSurroundings {
  readonly configs: Configs;
}

/** The pipeline of files, without the objects that the cluster rejects. @param at as a person writes it */
export async function pipelineOf(
  files: readonly AnalysedFile[],
  at: string | undefined,
  { configs, ...surroundings }: Surroundings,
  cwd: string,
): Promise<{ readonly pipeline: Pipeline; readonly target: ManagerTarget; readonly leftOut: readonly LeftOut[] }> {
  const { options, target } = await managerFor(files, configs, surroundings, cwd);
  const { cluster, leftOut } = leaveOutRejected(
    files.map(({ path, stream }) => ({ uri: path, stream })),
    options.version,
  );
  const { zone, assumption } = timeZoneOf(cluster.managers.at(-1), options, releaseOf(options.version));
  const pipeline = preparePipeline(cluster, { ...options, at: momentOf(at, zone) });
  const isSaid = !dependsOnZone(at) || !assumption || pipeline.assumptions.some(({ code }) => code === assumption.code);
  return {
    pipeline: isSaid ? pipeline : { ...pipeline, assumptions: [...pipeline.assumptions, assumption] },
    target,
    leftOut,
  };
}
