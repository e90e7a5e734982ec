import { type AlertTaker, type OwnerGroup, renderPhrase } from '#core';
import type { ClientInfo } from '../client-info.js';
import { plainTextOf } from '../convert.js';
import type { OverviewGroup, OverviewItem } from '../protocol.js';
import { GROUP_ORDER, groupWords } from './group-words.js';
import type { OwnedItem } from './items-of-file.js';

const KINDS: readonly AlertTaker['kind'][] = ['Receiver', 'Router', 'Silence'];

/** The groups in their order, each with its entries by kind and name. */
export function groupItems(found: readonly OwnedItem[], client: ClientInfo): readonly OverviewGroup[] {
  const groups = new Map<string, { readonly first: OwnedItem; readonly items: OverviewItem[] }>();
  for (const owned of found) {
    const id = idOf(owned.group);
    const known = groups.get(id);
    if (known) known.items.push(owned.item);
    else groups.set(id, { first: owned, items: [owned.item] });
  }
  return [...groups]
    .sort(([a, { first: one }], [b, { first: other }]) => rankOf(one.group) - rankOf(other.group) || compare(a, b))
    .map(([id, { first, items }]) => {
      const { label, details } = groupWords(first.group, first.tenantSource);
      return {
        id,
        kind: first.group.kind,
        label: renderPhrase(label, client.translations, 'plain'),
        details: plainTextOf(details, client),
        items: items.sort(byKindAndName),
      };
    });
}

function idOf(group: OwnerGroup): string {
  return group.kind === 'tenant' ? `tenant ${group.tenant}` : group.kind;
}

function rankOf({ kind }: OwnerGroup): number {
  return GROUP_ORDER.indexOf(kind);
}

function byKindAndName(a: OverviewItem, b: OverviewItem): number {
  return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a.name, b.name) || compare(a.key, b.key);
}

/** By code units, so that the order does not depend on the computer. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
