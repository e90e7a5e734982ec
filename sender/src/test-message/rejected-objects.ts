import {
  type DingTalkReceiver,
  describeLeftOut,
  describeRejection,
  type LeftOut,
  type Phrase,
  phrase,
  type WrittenObject,
} from '#core';
import type { TestManifests } from './test-manifests.js';

/** The maximum number of objects that are named. */
const MAX_NAMED = 3;

/** The objects of a file. */
export interface WrittenFile {
  readonly uri: string;
  readonly objects: readonly WrittenObject[];
}

/**
 * The objects that a test uses: those that the cluster accepts, and the rejected ones that it is about. A receiver can be
 * tested before it is corrected, unless its file has an accepted one of its name; so can the Secret that it names, unless
 * any file has an accepted one.
 */
export function usableObjects(files: readonly WrittenFile[], rejected: readonly LeftOut[]): readonly WrittenFile[] {
  const accepted = files.map(({ uri, objects }) => {
    const own = rejected.filter(({ at }) => at.uri === uri);
    return { uri, objects: own.length === 0 ? objects : objects.filter((object) => !isRejected(object, objects, own)) };
  });
  return files.map(({ uri, objects }, index) => {
    const here = accepted[index]?.objects ?? [];
    const kept = new Set(here);
    const isTested = (object: WrittenObject): boolean =>
      object.kind === 'Receiver'
        ? !here.some((other) => isSame(object, other))
        : object.kind === 'Secret' && !accepted.some((file) => file.objects.some((other) => isSame(object, other)));
    return { uri, objects: objects.filter((object) => kept.has(object) || isTested(object)) };
  });
}

function isRejected(
  { kind, name, line }: WrittenObject,
  objects: readonly WrittenObject[],
  rejected: readonly LeftOut[],
): boolean {
  const end = objects.find((object) => object.line > line)?.line ?? Number.POSITIVE_INFINITY;
  return rejected.some(
    ({ at: { range }, ...object }) =>
      object.kind === kind && object.name === name && range.start.line >= line && range.start.line < end,
  );
}

function isSame(a: WrittenObject, b: WrittenObject): boolean {
  return a.kind === b.kind && a.name === b.name && a.namespace === b.namespace;
}

/** That the cluster would reject the tested receiver; undefined: it would not. */
export function rejectionRemark({ object, name }: DingTalkReceiver, { leftOut }: TestManifests): Phrase | undefined {
  const rejection = leftOut.find((one) => isReceiver(one, object.uri, name));
  return rejection && describeRejection(rejection);
}

/**
 * What else the cluster would reject, a sentence for each of the first objects.
 * @param showFile the displayed name of a file; default: its URI
 */
export function leftOutRemarks(
  { leftOut, cluster }: TestManifests,
  receivers: readonly DingTalkReceiver[],
  showFile: (uri: string) => string = (uri) => uri,
): readonly Phrase[] {
  const others = leftOut.filter((one) => !receivers.some(({ object: { uri }, name }) => isReceiver(one, uri, name)));
  const isUsed = ({ kind, name, at: { uri } }: LeftOut): boolean =>
    kind === 'Secret' && cluster.secrets.some((secret) => secret.uri === uri && secret.facts.name === name);
  const more = others.length - MAX_NAMED;
  return [
    ...others.slice(0, MAX_NAMED).map((one) => {
      const { name = '', reason } = one;
      const place = `${showFile(one.at.uri)}:${one.at.range.start.line + 1}`;
      const problem = isUsed(one)
        ? phrase('The cluster would reject the Secret {name}: {reason}', { name, reason })
        : describeLeftOut(one);
      return phrase('{problem} ({place})', { problem, place });
    }),
    ...(more > 0 ? [phrase('Further objects that the cluster would reject: {count}.', { count: more })] : []),
  ];
}

function isReceiver({ kind, name, at }: LeftOut, uri: string, wanted: string): boolean {
  return kind === 'Receiver' && name === wanted && at.uri === uri;
}
