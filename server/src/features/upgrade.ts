import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import {
  compareReleases,
  formatTarget,
  getsWorse,
  hideSecrets,
  outlineUpgrade,
  parseManagerVersion,
  renderPhrase,
  type UpgradeInput,
  upgradeMarkdown,
} from '#core';
import { LIMITS } from '#workspace';
import type { Context } from '../context.js';
import { orderByNearness } from '../manifests/order-by-nearness.js';
import { momentOf } from '../moment.js';
import { nextTurn } from '../next-turn.js';
import { UPGRADE_REQUEST, type UpgradeAnswer, type UpgradeParams } from '../protocol.js';
import { readText } from '../routing-tests/read-text.js';

/** What changes when the cluster moves to another release. */
export function registerUpgrade(context: Context): void {
  const { connection, guard, samples, pipelines } = context;
  connection.onRequest<UpgradeAnswer, void>(
    UPGRADE_REQUEST,
    guard<[UpgradeParams, CancellationToken], UpgradeAnswer | ResponseError<void>>(
      'upgrade',
      async ({ textDocument: { uri }, from, to, at }, token) => {
        const [before, after] = [parseManagerVersion(from), parseManagerVersion(to)];
        if (!before || !after || formatTarget(before) === formatTarget(after)) return null;
        const { version: _, ...options } = await pipelines.optionsOf(uri);
        const files = await readFiles(uri, context);
        // a cancellation may have arrived in the meantime
        await nextTurn();
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
        const report = compareReleases({
          from: before,
          to: after,
          files,
          alerts: samples.current,
          options: { ...options, at: momentOf(at) },
        });
        const markdown = upgradeMarkdown(outlineUpgrade(report), {
          translate: (words) => renderPhrase(words, context.client.translations),
          show: hideSecrets,
          nameOf: (file) => nameOf(file, context),
        });
        return { markdown, worse: getsWorse(report) };
      },
      null,
    ),
  );
}

/** The manifests as they are in the editor or else on disk, the nearest one last. */
async function readFiles(uri: string, context: Context): Promise<UpgradeInput['files']> {
  const found = orderByNearness(await context.manifests.load(), uri);
  const within = context.client.folders.flatMap((folder) => context.store.identify(folder.uri) ?? []);
  const files = found.map(async (file) => {
    const read = await readText(file.uri, { maxBytes: LIMITS.manifests.bytes, within }, context);
    const { rules } = await context.lintConfigs.of(file.uri);
    return 'problem' in read ? [] : [{ uri: file.uri, text: read.text, rules }];
  });
  return (await Promise.all(files)).flat();
}

/** The path in the workspace; of other files, the name. */
function nameOf(uri: string, { store, client }: Context): string {
  const file = store.identify(uri);
  const folders = client.folders.flatMap((folder) => store.identify(folder.uri)?.replace(/\/*$/, '/') ?? []);
  const folder = folders.find((each) => file?.startsWith(each));
  if (file !== undefined && folder !== undefined) return store.relative(folder, file);
  return uri.slice(uri.lastIndexOf('/') + 1);
}
