import { instantOf, type Pipeline, shiftRange } from '#core';
import type { Pipelines, Shown } from './pipelines.js';
import type { RecipientAnswer } from './protocol.js';

/** The receivers for which each enabled Router of a file takes alerts, by the name of the Router. */
export type RecipientsOfRouters = ReadonlyMap<string, readonly RecipientAnswer[]>;

/** @param shown a Router of the file that counts even if the cluster rejects it */
export async function routerRecipients(pipelines: Pipelines, uri: string, shown?: Shown): Promise<RecipientsOfRouters> {
  // the receivers that a Router selects do not depend on the time
  const pipeline = await pipelines.of(uri, instantOf(new Date()), shown);
  const own = pipeline.routers.filter(({ object }) => object.uri === uri);
  return new Map(own.map((router) => [router.object.facts.name, recipientsOf(router, pipeline)]));
}

/** Each receiver once, although the manager has an entry for each of its channels. */
function recipientsOf({ entries }: Pipeline['routers'][number], pipeline: Pipeline): readonly RecipientAnswer[] {
  const receivers = new Set(entries.flatMap((entry) => pipeline.entries[entry]?.object ?? []));
  return [...receivers].map(({ uri, line, facts }) => ({
    name: facts.name,
    place: { uri, range: shiftRange(facts.range, line) },
  }));
}
