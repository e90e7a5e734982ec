import type { LineIndex } from '../../text/line-index.js';
import { type Place, presentMember } from '../../yaml/place.js';
import type { ObjectFacts } from '../facts.js';
import { markedSpan } from '../finding/to-finding.js';
import { placeAt, textAt, textMapAt } from './fields.js';
import { rangeOf } from './range-of.js';
import { readCredentialFacts } from './read-credential-facts.js';
import { readConfigMapEntries, readSecretKeys } from './read-data-facts.js';
import { readManagerFields } from './read-manager-facts.js';
import { readSections } from './read-receiver-facts.js';
import { readRouterFields, readSilenceFields } from './read-routing-facts.js';

/**
 * The facts of an object that the pipeline needs; empty for other kinds.
 *
 * @param kind a kind of the served API version
 */
export function readFacts(kind: string, root: Place, lines: LineIndex): readonly ObjectFacts[] {
  const metadata = presentMember(root, 'metadata');
  const name = placeAt(metadata, 'name');
  const common = {
    name: textAt(metadata, 'name'),
    labels: textMapAt(metadata, 'labels') ?? {},
    range: rangeOf(lines, name, metadata, root),
    nameRange: lines.rangeOf(...markedSpan(name ?? root)),
    extent: lines.rangeOf(root.node.start, root.node.end),
  };
  const namespace = textAt(metadata, 'namespace') || undefined;
  switch (kind) {
    case 'NotificationManager':
      return [{ ...common, ...readManagerFields(root, lines) }];
    case 'Receiver':
      return [{ ...common, kind, ...readSections(root, lines) }];
    case 'Config': {
      const dingtalk = placeAt(root, 'spec', 'dingtalk');
      const app = placeAt(dingtalk, 'conversation');
      const appKey = readCredentialFacts(app, 'appkey', lines);
      const appSecret = readCredentialFacts(app, 'appsecret', lines);
      return [{ ...common, kind, hasDingTalk: dingtalk?.node.kind === 'mapping', appKey, appSecret }];
    }
    case 'Router':
      return [{ ...common, ...readRouterFields(root, lines) }];
    case 'Silence':
      return [{ ...common, ...readSilenceFields(root, lines) }];
    case 'Secret':
      return [{ ...common, kind, namespace, keys: readSecretKeys(root, lines) }];
    case 'ConfigMap':
      return [{ ...common, kind, namespace, entries: readConfigMapEntries(root, lines) }];
    default:
      return [];
  }
}
