import {
  type Cluster,
  type DingTalkReceiver,
  dingTalkReceivers,
  type LeftOut,
  type ObjectFacts,
  type Pipeline,
  type PipelineOptions,
  preparePipeline,
  readClusterObjects,
  readObjects,
  type WrittenObject,
} from '#core';
import { usableObjects } from './rejected-objects.js';

/** A file with manifests. Contains credentials: never log it. */
export interface TestFile {
  readonly uri: string;
  readonly text: string;
}

/** The objects of a test with their plaintext credentials. Never log it. */
export interface TestManifests {
  readonly cluster: Cluster;
  readonly receivers: readonly DingTalkReceiver[];
  /** What the cluster would reject in these files. Receivers and Secrets among them may be used all the same. */
  readonly leftOut: readonly LeftOut[];
  /** An object as written in the manifest. */
  written(facts: ObjectFacts): WrittenObject | undefined;
}

/** A test's manifests as the manager reads them. */
export interface TestSetting extends TestManifests {
  readonly pipeline: Pipeline;
  /** Where the manager looks up Secrets if a reference names no namespace; undefined: the manifests do not define it. */
  readonly secretNamespace: string | undefined;
}

/**
 * @param files in order; of several objects with the same kind and name the last one counts
 * @param rejected the objects that the cluster rejects; default: none
 */
export function readTestManifests(files: readonly TestFile[], rejected: readonly LeftOut[] = []): TestManifests {
  const leftOut = rejected.filter(({ at }) => files.some(({ uri }) => uri === at.uri));
  const written = new Map<ObjectFacts, WrittenObject>();
  const all = files.map(({ uri, text }) => ({ uri, objects: readObjects(text).filter(({ isPatch }) => !isPatch) }));
  const sources = usableObjects(all, leftOut).map(({ uri, objects }) => ({
    uri,
    facts: objects.flatMap((object) => {
      if (!object.facts) return [];
      written.set(object.facts, object);
      return [{ line: object.line, pipeline: [object.facts] }];
    }),
  }));
  const cluster = readClusterObjects(sources);
  return { cluster, receivers: dingTalkReceivers(cluster), leftOut, written: (facts) => written.get(facts) };
}

export function testSetting(manifests: TestManifests, options: PipelineOptions): TestSetting {
  const pipeline = preparePipeline(manifests.cluster, options);
  const { data } = pipeline.settings;
  return { ...manifests, pipeline, secretNamespace: data.assumed ? undefined : data.namespace };
}
