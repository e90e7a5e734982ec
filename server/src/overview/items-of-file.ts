import { type AlertTaker, dingTalkSection, type Instant, type OwnerGroup, ownerGroupOf, renderPhrase } from '#core';
import type { Context } from '../context.js';
import { plainTextOf } from '../convert.js';
import type { ManifestFile } from '../manifests/workspace-manifests.js';
import type { OverviewItem } from '../protocol.js';
import { takersIn } from '../takers-of.js';
import { itemState } from './item-state.js';
import type { World, WorldsNow } from './worlds.js';

/** An entry of the overview, and whose it is. */
export interface OwnedItem {
  readonly group: OwnerGroup;
  readonly tenantSource: World['settings']['tenantSource'];
  readonly item: OverviewItem;
}

/**
 * The receivers, Routers and Silences of a file.
 *
 * @param changes receives the times at which something here changes
 */
export async function itemsOfFile(
  context: Context,
  manifest: ManifestFile,
  worlds: WorldsNow,
  changes: Instant[],
): Promise<readonly OwnedItem[]> {
  const { client, matchCounts, samples } = context;
  const { uri } = manifest;
  const file = await takersIn(context, manifest);
  const times = new Map<string, number>();
  const found: OwnedItem[] = [];
  for (const taker of file.takers) {
    const { kind, id, facts, unshifted, conditions } = taker;
    if (facts?.kind !== 'Receiver' && facts?.kind !== 'Router' && facts?.kind !== 'Silence') continue;
    const rejection = file.rejectionOf(taker);
    const world = await worlds.of(uri, (each) => rejection !== undefined || countsIn(each, taker, uri));
    const group = ownerGroupOf(facts, world.settings);
    const matched = matchCounts.of(unshifted, file.rules(taker));
    const around = { uri, group, world, rejection, matched, total: samples.current.length, client };
    const { state, summary, details, changesAt } = itemState(taker, around);
    if (changesAt !== undefined) changes.push(changesAt);
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    found.push({
      group,
      tenantSource: world.settings.tenantSource,
      item: {
        key: `${uri}#${id}${time > 1 ? `#${time}` : ''}`,
        kind,
        id,
        name: conditions.name,
        place: { uri, range: conditions.nameRange },
        state,
        summary: renderPhrase(summary, client.translations, 'plain'),
        details: plainTextOf(details, client),
        enabled: conditions.enabled,
        sendable: facts.kind === 'Receiver' && hasTarget(facts),
      },
    });
  }
  return found;
}

/** Whether the object is the one of its name there. */
function countsIn(world: World, { kind, conditions: { name } }: AlertTaker, uri: string): boolean {
  if (kind === 'Receiver') return world.reaching(uri, name) !== undefined;
  return kind === 'Silence' || world.selectedBy(uri, name) !== undefined;
}

function hasTarget(facts: Parameters<typeof dingTalkSection>[0]): boolean {
  const { chatbot, conversation } = dingTalkSection(facts)?.dingtalk ?? {};
  return chatbot !== undefined || (conversation?.chatIds.length ?? 0) > 0;
}
