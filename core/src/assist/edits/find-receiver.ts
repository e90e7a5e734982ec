import { readManifest } from '../../model/helm/read-manifest.js';
import { listedObjects } from '../../model/listed-objects.js';
import { placeAt, textAt } from '../../model/read/fields.js';
import { type Place, rootPlace } from '../../yaml/place.js';
import { splitStream } from '../../yaml/split-stream.js';

/** A receiver with a DingTalk section in a stream. */
export interface FoundReceiver {
  /** `metadata.name`; empty when it is missing. */
  readonly name: string;
  readonly root: Place;
  /** Its `spec.dingtalk`. */
  readonly dingtalk: Place;
  /** The text of its document, which places are relative to, and its offset in the stream. */
  readonly text: string;
  readonly offset: number;
}

/** Identifies a receiver in a stream. */
export interface WantedReceiver {
  readonly name?: string | undefined;
  readonly offset?: number | undefined;
}

/** Finds a receiver by name, else the one in the document at an offset, else the only one. Includes the items of Lists. */
export function findReceiver(stream: string, wanted: WantedReceiver): FoundReceiver | undefined {
  const all = findReceivers(stream);
  const { name, offset } = wanted;
  if (name !== undefined) return all.find((receiver) => receiver.name === name);
  if (all.length === 1 || offset === undefined) return all.length === 1 ? all[0] : undefined;
  const here = all.filter((receiver) => offset >= receiver.offset && offset <= receiver.offset + receiver.text.length);
  const within = here.filter(({ root, offset: start }) => offset - start >= root.node.start);
  return within.at(-1) ?? here[0];
}

const NOT_READ = { root: undefined, template: undefined };

/** All receivers, in the order of the stream, but those in templates of charts. */
export function findReceivers(stream: string): readonly FoundReceiver[] {
  let offset = 0;
  return splitStream(stream).flatMap(({ text }) => {
    const start = offset;
    offset += text.length;
    // nobody can tell which part of a chart's template an edit belongs into
    const { root, template } = /\bdingtalk\b/.test(text) ? readManifest(text) : NOT_READ;
    if (!root || template) return [];
    const place = rootPlace(root);
    return (listedObjects(place) ?? [place]).flatMap((object) => {
      const dingtalk = placeAt(object, 'spec', 'dingtalk');
      if (!dingtalk || textAt(object, 'kind') !== 'Receiver') return [];
      const name = textAt(object, 'metadata', 'name');
      return [{ name, root: object, dingtalk, text, offset: start }];
    });
  });
}
