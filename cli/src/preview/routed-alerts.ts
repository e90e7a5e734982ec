import {
  factsOf,
  type Instant,
  preparePipeline,
  type Routing,
  readClusterObjects,
  routeAlerts,
  type SampleAlert,
} from '#core';
import type { Configs } from '../config/create-configs.js';
import { analyseTexts, pipelineOptionsFor, type SurroundingsOptions } from '../config/pipeline-options.js';
import type { NamedText } from '../files/read-manifests.js';

/** Sends alerts, each by itself or all together, through the notification manager as the manifests define it. */
export async function routerOf(
  texts: readonly NamedText[],
  at: Instant,
  { configs, ...surroundings }: Pick<SurroundingsOptions, 'timeZone' | 'tenant'> & { readonly configs: Configs },
  cwd: string,
): Promise<(alerts: readonly SampleAlert[]) => Routing> {
  const files = analyseTexts(texts);
  const cluster = readClusterObjects(files.map(({ path, stream }) => ({ uri: path, facts: factsOf(stream) })));
  const pipeline = preparePipeline(cluster, await pipelineOptionsFor(files, configs, surroundings, { at, cwd }));
  return (alerts) => routeAlerts(pipeline, alerts);
}
