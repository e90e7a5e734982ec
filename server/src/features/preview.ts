import {
  matchSemanticsOf,
  type Preview,
  previewConditions,
  type ReceiverPreview,
  receivers,
  type StreamReceiver,
} from '#core';
import type { Context } from '../context.js';
import {
  PREVIEW_CHANGED_NOTIFICATION,
  PREVIEW_REQUEST,
  type PreviewAnswer,
  type PreviewChangedParams,
  type PreviewParams,
  RECEIVERS_REQUEST,
  type ReceiverOutline,
  type ReceiversParams,
} from '../protocol.js';
import { onSettledChange } from '../settled-changes.js';

/** What the conditions let through, for a panel of the client. */
export function registerPreview(context: Context): void {
  const { documents, open, connection, guard, samples, lintConfigs } = context;
  connection.onRequest(
    PREVIEW_REQUEST,
    guard<[PreviewParams], PreviewAnswer>(
      'preview',
      ({ textDocument: { uri }, receiver }) => {
        const analysed = open.analysisOf(uri);
        const found = analysed ? receivers(analysed.stream) : [];
        return found.length === 0 ? null : previewOf(found, { uri, asked: receiver }, context);
      },
      null,
    ),
  );
  connection.onRequest(
    RECEIVERS_REQUEST,
    guard<[ReceiversParams], readonly ReceiverOutline[]>(
      'receivers',
      ({ textDocument: { uri } }) => {
        const analysed = open.analysisOf(uri);
        return analysed ? receivers(analysed.stream).map(outlineOf) : [];
      },
      [],
    ),
  );
  const announce = guard(
    'previewChanged',
    async (uri: string) => {
      if (!open.analysisOf(uri)) return;
      const params: PreviewChangedParams = { uri };
      await connection.sendNotification(PREVIEW_CHANGED_NOTIFICATION, params);
    },
    undefined,
  );
  onSettledChange(documents, announce);
  const announceAll = (): void => {
    for (const uri of open.uris) void announce(uri);
  };
  samples.onChange(announceAll);
  lintConfigs.onChange(announceAll);
}

function outlineOf({ conditions: { name, range }, hasChatbot, chatIdCount }: StreamReceiver): ReceiverOutline {
  return { name, range, hasChatbot, chatIdCount };
}

/** Of the receivers that are not asked for only the counts travel: thousands of alerts times hundreds of receivers would not. */
function previewOf(
  found: readonly StreamReceiver[],
  { uri, asked }: { readonly uri: string; readonly asked: string | undefined },
  { samples: { current }, matchCounts, lintConfigs, client: { translations } }: Context,
): Preview {
  const matchSemantics = matchSemanticsOf(lintConfigs.of(uri).version);
  const receivers = found.map((receiver): ReceiverPreview => {
    const { name, range, nameRange, enabled } = receiver.conditions;
    const [whole] =
      asked === undefined || asked === name
        ? previewConditions([receiver.conditions], current, { translations, matchSemantics }).receivers
        : [];
    return (
      whole ?? {
        name,
        range,
        nameRange,
        enabled,
        conditions: [],
        alerts: [],
        matched: matchCounts.of(receiver.unshifted, matchSemantics) ?? 0,
      }
    );
  });
  return { receivers, samples: current };
}
