import type { LineIndex } from '../../text/line-index.js';
import type { Place } from '../../yaml/place.js';
import { asV2beta2 } from '../conversion/convert-object.js';
import type { CommonFacts, ObjectFacts } from '../facts.js';
import { markedSpan } from '../finding/to-finding.js';
import { readUnknown } from '../unknown/unknown-facts.js';
import { placeAt, textAt, textMapAt } from './fields.js';
import { rangeOf } from './range-of.js';
import { readConfig } from './read-config.js';
import { readConfigMap } from './read-config-map.js';
import { readNamespace } from './read-namespace.js';
import { readNotificationManager } from './read-notification-manager.js';
import { readReceiver } from './read-receiver.js';
import { readRouter } from './read-router.js';
import { readSecret } from './read-secret.js';
import { readSilence } from './read-silence.js';

/** The kinds of objects. A configuration of Alertmanager is in one of another kind. */
type ReadableKind = Exclude<ObjectFacts['kind'], 'Alertmanager'>;

/** The reader of each kind. */
const READERS: Readonly<Record<ReadableKind, (common: CommonFacts, root: Place, lines: LineIndex) => ObjectFacts>> = {
  NotificationManager: readNotificationManager,
  Receiver: readReceiver,
  Config: readConfig,
  Router: readRouter,
  Silence: readSilence,
  Secret: readSecret,
  ConfigMap: readConfigMap,
  Namespace: readNamespace,
};

/**
 * The facts of an object, in whatever version of the API it is; empty for kinds without a reader. The Namespace that names
 * the cluster has one.
 */
export function readFacts(kind: string, root: Place, lines: LineIndex): readonly ObjectFacts[] {
  return isReadable(kind) ? [READERS[kind](readCommon(root, lines), asV2beta2(root), lines)] : [];
}

function isReadable(kind: string): kind is ReadableKind {
  return Object.hasOwn(READERS, kind);
}

/** What is read of every object. */
export function readCommon(root: Place, lines: LineIndex): CommonFacts {
  const metadata = placeAt(root, 'metadata');
  const name = placeAt(metadata, 'name');
  return {
    name: textAt(metadata, 'name'),
    labels: textMapAt(metadata, 'labels') ?? {},
    range: rangeOf(lines, name, metadata, root),
    nameRange: lines.rangeOf(...markedSpan(name ?? root)),
    extent: lines.rangeOf(root.node.start, root.node.end),
    unknown: readUnknown(root, lines),
  };
}
