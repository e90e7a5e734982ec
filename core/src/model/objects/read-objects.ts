import { indexLines } from '../../text/line-index.js';
import { toJson, type YamlNode } from '../../yaml/node.js';
import { isJsonObject, type JsonObject, type ManifestObject, textOf } from '../../yaml/object.js';
import { type Place, rootPlace } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import { splitStream } from '../../yaml/split-stream.js';
import type { ObjectFacts } from '../facts.js';
import { readManifest } from '../helm/read-manifest.js';
import { isKnownKind } from '../kind-names.js';
import { listedObjects } from '../listed-objects.js';
import { holdsDirective } from '../patch/strategic-merge.js';
import { textAt } from '../read/fields.js';
import { readFacts } from '../read/read-facts.js';
import { readMadeSecrets } from '../read/read-made-secrets.js';
import { isClusterNamespace } from '../read/read-namespace.js';
import { managerOfValues } from '../values/manager-facts.js';
import { valuesIn } from '../values/values-in.js';

/** An object of a stream with its whole content. Contains credentials: never log it. */
export interface WrittenObject extends ManifestObject {
  /** Undefined for kinds without facts. */
  readonly facts: ObjectFacts | undefined;
  /** Whether it is a strategic merge patch, and not the object itself. */
  readonly isPatch: boolean;
  /** The line of the stream where its document begins. Ranges of the facts count from there. */
  readonly line: number;
}

/**
 * The objects of a YAML stream, of its Lists and of values of the manager's chart, with their credentials. Only for sending, never for checks. Omits
 * documents that cannot be read and documents that are not objects; the analysis reports them.
 *
 * @param branches which parts of a chart's templates: those that are certainly there, or all that may be
 */
export function readObjects(text: string, branches: 'certain' | 'all' = 'certain'): readonly WrittenObject[] {
  let line = 0;
  return splitStream(text).flatMap((document) => {
    const start = line;
    line += document.lineBreaks;
    const lines = indexLines(document.text);
    const roots = treesOf(document.text, branches).map(rootPlace);
    const places = roots.flatMap((root) => listedObjects(root)?.map((item) => rootPlace(item.node)) ?? [root]);
    return places.flatMap((place) => {
      const values = managerOfValues(valuesIn(place, document.text), lines);
      if (values) return withFacts(values.root, [values.facts], start);
      const isRead = isKnownKind(textAt(place, 'apiVersion'), textAt(place, 'kind')) || isClusterNamespace(place);
      const read = isRead ? readFacts(textAt(place, 'kind'), place, lines) : (readMadeSecrets(place, lines) ?? []);
      return withFacts(place, read, start);
    });
  });
}

function withFacts(place: Place, read: readonly ObjectFacts[], line: number): readonly WrittenObject[] {
  const object = toManifestObject(place);
  if (!object) return [];
  const written = { ...object, isPatch: holdsDirective(place.node), line };
  return read.length === 0 ? [{ ...written, facts: undefined }] : read.map((facts) => ({ ...written, facts }));
}

function treesOf(text: string, branches: 'certain' | 'all'): readonly YamlNode[] {
  const { root, template } = readManifest(text);
  if (!template) return root ? [root] : [];
  // what cannot be read as a template may still hold credentials
  if (branches === 'all') return template.roots.length > 0 ? template.roots : [readDocument(text).root ?? []].flat();
  return template.certain ? [template.certain] : [];
}

function toManifestObject({ node }: Place): ManifestObject | undefined {
  const value = toJson(node);
  if (!isJsonObject(value)) return undefined;
  const metadata = objectOf(value.metadata);
  const { namespace } = metadata;
  return {
    apiVersion: textOf(value.apiVersion),
    kind: textOf(value.kind),
    name: textOf(metadata.name),
    namespace: typeof namespace === 'string' ? namespace : undefined,
    labels: Object.fromEntries(
      Object.entries(objectOf(metadata.labels)).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    ),
    value,
  };
}

function objectOf(value: JsonObject[string] | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}
