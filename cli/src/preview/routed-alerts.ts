import { resolve } from 'node:path';
import {
  analyseStream,
  factsOf,
  type Instant,
  managerVersionOf,
  NEWEST_VERSION,
  preparePipeline,
  type Routing,
  readClusterObjects,
  routeAlerts,
  type SampleAlert,
} from '#core';
import type { Configs } from '../config/create-configs.js';
import type { NamedText } from '../files/read-manifests.js';

/** Sends alerts, each by itself or all together, through the notification manager as manifests make it. */
export async function routerOf(
  texts: readonly NamedText[],
  at: Instant,
  configs: Configs,
  cwd: string,
): Promise<(alerts: readonly SampleAlert[]) => Routing> {
  const streams = texts.map(({ path, text }) => ({ path, stream: analyseStream(text) }));
  const found = managerVersionOf(streams.map(({ stream }) => stream));
  const { version = NEWEST_VERSION } = await configs.of(resolve(cwd, texts[0]?.path ?? '.'), found);
  const cluster = readClusterObjects(streams.map(({ path, stream }) => ({ uri: path, facts: factsOf(stream) })));
  const pipeline = preparePipeline(cluster, { at, version });
  return (alerts) => routeAlerts(pipeline, alerts);
}
