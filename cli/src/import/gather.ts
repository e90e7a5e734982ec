import { resolve } from 'node:path';
import type { ClusterFailure } from '#cluster';
import { isJsonObject, type JsonObject, type Phrase, phrase, readObjects, type WantedObjects } from '#core';
import { type ContextOptions, namedCluster } from '../cluster/named-cluster.js';
import { explainedError } from '../explained-error.js';
import { AS_NAMED, readStdin, readTextFile } from '../files/read-text.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';

/** Where an import reads. */
export interface SourceOptions extends ContextOptions {
  /** An export of `kubectl get -o yaml`, or `-`. */
  readonly from?: string;
}

/** Objects with their credentials: never print them. */
export interface Gathered {
  readonly objects: readonly JsonObject[];
  /** What is missing from the import. */
  readonly failures: readonly Phrase[];
  /** What a person should know. */
  readonly remarks: readonly Phrase[];
}

/** @throws UsageError if nothing can be read */
export async function gather(
  wanted: readonly WantedObjects[],
  options: SourceOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Gathered> {
  return options.from === undefined
    ? fromCluster(wanted, options, terminal, signal)
    : fromExport(wanted, options.from, options.namespace, terminal);
}

async function fromCluster(
  wanted: readonly WantedObjects[],
  options: SourceOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<Gathered> {
  const { gatherObjects } = await import('#cluster');
  const cluster = await namedCluster(options, terminal);
  const gathered = await gatherObjects(cluster, { wanted, namespace: cluster.namespace, signal });
  if (gathered.kind === 'failed') throw explainedError(gathered);
  return {
    objects: gathered.objects,
    failures: gathered.failures.map(inOneLine),
    remarks: gathered.missing.map(inOneLine),
  };
}

function inOneLine({ cause, remedy, detail }: ClusterFailure): Phrase {
  return detail === undefined
    ? phrase('{cause} {remedy}', { cause, remedy })
    : phrase('{cause} ({detail}) {remedy}', { cause, detail, remedy });
}

async function fromExport(
  wanted: readonly WantedObjects[],
  from: string,
  namespace: string | undefined,
  { cwd, store }: Terminal,
): Promise<Gathered> {
  const read = from === '-' ? await readStdin() : await readTextFile(resolve(cwd, from), store, AS_NAMED);
  if ('problem' in read)
    throw new UsageError(
      phrase('{path} cannot be read: {problem}.', { path: from, problem: read.problem }),
      phrase('Check the file, or omit it.'),
    );
  // an object of several facts is listed with each of them
  const values = new Set(readObjects(read.text).map(({ value }) => value));
  const objects = [...values].filter(({ kind }) => typeof kind === 'string' && kind !== '');
  if (objects.length === 0)
    throw new UsageError(
      phrase('{path} contains no objects.', { path: from }),
      phrase('Write it with “kubectl get -o yaml”.'),
    );
  const chosen = objects.filter((object) => isWanted(object, wanted, namespace));
  const absent = wanted.filter((one) => !objects.some((object) => isWanted(object, [one], namespace)));
  return {
    objects: chosen,
    failures: absent.map(({ kind, name }) =>
      phrase('{path} contains no {object}. Check the name, or omit it to import all objects.', {
        path: from,
        object: name === undefined ? kind : `${kind}/${name}`,
      }),
    ),
    remarks: [],
  };
}

function isWanted(
  { kind, metadata }: JsonObject,
  wanted: readonly WantedObjects[],
  namespace: string | undefined,
): boolean {
  const { name, namespace: own } = isJsonObject(metadata) ? metadata : {};
  return (
    (namespace === undefined || own === undefined || own === namespace) &&
    (wanted.length === 0 || wanted.some((one) => one.kind === kind && (one.name === undefined || one.name === name)))
  );
}
