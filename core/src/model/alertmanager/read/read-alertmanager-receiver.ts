import type { LineIndex } from '../../../text/line-index.js';
import { items, members, type Place } from '../../../yaml/place.js';
import { flagAt, itemsAt, placeAt } from '../../read/fields.js';
import { valueTraits } from '../../read/value-traits.js';
import { hasUnknownKey, unknownAt } from '../../unknown/unknown-at.js';
import type { AlertmanagerReceiverFacts, WebhookAddress, WebhookFacts } from '../facts.js';
import { MANAGER_SERVICE } from '../installed.js';
import { textFactAt, writtenAt } from './read-text.js';

const INTEGRATION = /_configs$/;

/** Undefined for what is no mapping. */
export function readAlertmanagerReceiver(receiver: Place, lines: LineIndex): AlertmanagerReceiverFacts | undefined {
  if (receiver.node.kind !== 'mapping') return undefined;
  const integrations = members(receiver).filter(({ entry }) => INTEGRATION.test(entry?.key ?? ''));
  const webhooks = placeAt(receiver, 'webhook_configs');
  return {
    ...writtenAt(receiver, lines),
    name: textFactAt(placeAt(receiver, 'name'), lines),
    integrations: Object.fromEntries(integrations.map((place) => [place.entry?.key ?? '', items(place).length])),
    webhooks: itemsAt(webhooks).map((webhook) => readWebhook(webhook, lines)),
    open:
      hasUnknownKey(receiver) ||
      unknownAt(webhooks) !== undefined ||
      itemsAt(webhooks).some((webhook) => unknownAt(webhook) !== undefined || hasUnknownKey(webhook)),
  };
}

function readWebhook(webhook: Place, lines: LineIndex): WebhookFacts {
  return {
    ...writtenAt(webhook, lines),
    address: readAddress(placeAt(webhook, 'url'), lines),
    sendResolved: flagAt(webhook, 'send_resolved') ?? true,
  };
}

const PARTS = /^(https?):\/\/([^/?#]+)([^?#]*)/i;
/** Every name that the cluster's DNS has for the manager's service, in any namespace. */
const SERVICE = new RegExp(String.raw`^${MANAGER_SERVICE}(?:\.[a-z0-9-]+(?:\.svc(?:\.cluster\.local)?)?)?\.?$`);

function readAddress(url: Place | undefined, lines: LineIndex): WebhookAddress {
  const fact = textFactAt(url, lines);
  if (!url || !fact) return { kind: 'elsewhere' };
  const written = writtenAt(url, lines);
  if (fact.hidden !== undefined) return { ...written, kind: 'hidden' };
  const [, scheme = '', authority = '', pathname = ''] = PARTS.exec(fact.text) ?? [];
  if (authority === '' || !valueTraits(fact.text).address) return { ...written, kind: 'invalid' };
  const server = authority.slice(authority.lastIndexOf('@') + 1).toLowerCase();
  const port = /:(\d*)$/.exec(server)?.[1] ?? '';
  const host = server.replace(/:\d*$/, '');
  if (!SERVICE.test(host)) return { ...written, kind: 'other', host };
  return { ...written, kind: 'manager', host, port: port || defaultPort(scheme), pathname };
}

function defaultPort(scheme: string): string {
  return scheme.toLowerCase() === 'https' ? '443' : '80';
}
