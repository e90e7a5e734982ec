import { toJson } from '../yaml/node.js';
import { isJsonObject, type Json, type JsonObject, type ManifestObject, textOf } from '../yaml/object.js';
import { readDocument } from '../yaml/read-document.js';
import { splitStream } from '../yaml/split-stream.js';

/**
 * The objects of a YAML stream, those of lists among them, credentials and all: for those who send, never for what only checks. Documents that
 * cannot be read, or are no objects, are left out: the analysis says so.
 */
export function readObjects(text: string): readonly ManifestObject[] {
  return splitStream(text).flatMap((document) => {
    const { root } = readDocument(document.text);
    const value = root && toJson(root);
    return isJsonObject(value) ? listedValues(value).map(toManifestObject) : [];
  });
}

/** Of a list its objects, which kubectl applies one by one. */
function listedValues(value: JsonObject): readonly JsonObject[] {
  const { kind, items } = value;
  if (!Array.isArray(items) || !textOf(kind).endsWith('List')) return [value];
  return (items as readonly Json[]).filter(isJsonObject);
}

function toManifestObject(value: JsonObject): ManifestObject {
  const metadata = isJsonObject(value.metadata) ? value.metadata : {};
  const labels = isJsonObject(metadata.labels) ? metadata.labels : {};
  const namespace = metadata.namespace;
  return {
    apiVersion: textOf(value.apiVersion),
    kind: textOf(value.kind),
    name: textOf(metadata.name),
    namespace: typeof namespace === 'string' ? namespace : undefined,
    labels: Object.fromEntries(
      Object.entries(labels).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
    value,
  };
}
