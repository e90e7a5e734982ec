import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { Instant } from '#core';
import type { Context } from '../context.js';
import { isIn, withSlash } from '../in-folders.js';
import type { ManifestFile } from '../manifests/workspace-manifests.js';
import { nextTurn } from '../next-turn.js';
import { groupItems } from '../overview/group-items.js';
import { itemsOfFile, type OwnedItem } from '../overview/items-of-file.js';
import { createWorlds } from '../overview/worlds.js';
import {
  OVERVIEW_CHANGED_NOTIFICATION,
  OVERVIEW_REQUEST,
  type OverviewAnswer,
  type OverviewParams,
} from '../protocol.js';
import { afterQuiet, createWakeUp } from '../wake-up.js';

/** Milliseconds without a change before clients are told. */
const QUIET = 300;
/** The maximum time of work before other messages are handled. */
const SLICE_MS = 20;

/** The receivers, Routers and Silences of the workspace by target group, for a tree. */
export function registerOverview(context: Context): void {
  const { connection, guard, manifests, samples, settings, lintConfigs } = context;
  const worlds = createWorlds(context);
  let isFollowed = false;

  const announce = guard(
    'overviewChanged',
    async () => connection.sendNotification(OVERVIEW_CHANGED_NOTIFICATION),
    undefined,
  );
  const onceQuiet = afterQuiet(QUIET, announce);
  const announceSoon = (): void => {
    if (isFollowed) onceQuiet();
  };
  const wakeUp = createWakeUp(async () => {
    worlds.timePassed();
    await announce();
  });

  connection.onRequest<OverviewAnswer, void>(
    OVERVIEW_REQUEST,
    guard<[OverviewParams, CancellationToken], OverviewAnswer | ResponseError<void>>(
      'overview',
      async ({ folders }, token) => {
        isFollowed = true;
        const files = await manifests.load();
        const now = await worlds.at(files);
        const wanted = folders?.map(withSlash) ?? [''];
        const found: OwnedItem[] = [];
        const changes: Instant[] = [];
        let begun = performance.now();
        for (const file of files.filter((each) => mayTake(each) && isIn(wanted, each.uri))) {
          if (performance.now() - begun > SLICE_MS) {
            await nextTurn();
            if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
            begun = performance.now();
          }
          found.push(...(await itemsOfFile(context, file, now, changes)));
        }
        wakeUp(changes);
        return { groups: groupItems(found, context.client), isPartial: manifests.isPartial };
      },
      { groups: [], isPartial: false },
    ),
  );
  manifests.onChange(announceSoon);
  samples.onChange(announceSoon);
  settings.onChange(announceSoon);
  lintConfigs.onChange(announceSoon);
}

function mayTake({ facts }: ManifestFile): boolean {
  return facts.some(({ receiver, filter }) => receiver !== undefined || filter !== undefined);
}
