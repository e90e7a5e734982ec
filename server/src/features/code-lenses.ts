import { type CodeLens, type CodeLensParams, CodeLensRefreshRequest } from 'vscode-languageserver/node';
import { receivers } from '#core';
import type { Context } from '../context.js';
import { receiverLenses } from '../lenses/receiver-lenses.js';
import { referenceLenses } from '../lenses/reference-lenses.js';
import { routerLenses } from '../lenses/router-lenses.js';
import { ruleLenses } from '../lenses/rule-lenses.js';
import { silenceLenses } from '../lenses/silence-lenses.js';
import { templateLenses } from '../lenses/template-lenses.js';
import { isBuilt } from '../protocol.js';
import { takersOf } from '../takers-of.js';
import { createWakeUp } from '../wake-up.js';

/** Code lenses for each DingTalk receiver, Router and Silence, for each alert rule, for each template that a message runs, and for references. */
export function registerCodeLenses(context: Context): void {
  const { open, connection, guard, samples, settings, lintConfigs, manifests, pipelines, sharedFacts } = context;
  const askAgain = guard(
    'codeLens/refresh',
    async () => {
      if (context.client.capabilities.workspace?.codeLens?.refreshSupport)
        await connection.sendRequest(CodeLensRefreshRequest.type);
    },
    undefined,
  );
  const refresh = (): void => void askAgain();
  const wakeUp = createWakeUp(askAgain);
  connection.onCodeLens(
    guard(
      'codeLens',
      async ({ textDocument: { uri } }: CodeLensParams): Promise<CodeLens[]> => {
        // they change the file, or send with credentials that what is built has not
        if (!settings.of(uri).codeLensEnabled || isBuilt(uri)) return [];
        const any = open.anyAnalysisOf(uri);
        const common = [
          ...(await templateLenses(context, uri)),
          ...(any && settings.of(uri).referencesLensEnabled ? await referenceLenses(context, uri) : []),
          ...(any && settings.of(uri).ruleLensEnabled ? await ruleLenses(context, uri) : []),
        ];
        const analysed = open.analysisOf(uri);
        if (!analysed) return common;
        const rules = await pipelines.rulesOf(uri);
        const file = await takersOf(context, uri);
        const neverStarts = await context.pipelines.neverStarts(uri);
        return [
          ...receivers(analysed.stream).flatMap((receiver) => {
            const rejection = file?.rejectionOf({ kind: 'Receiver', conditions: receiver.conditions });
            return receiverLenses(context, receiver, uri, { rules, isRejected: rejection !== undefined, neverStarts });
          }),
          ...(file ? await routerLenses(context, uri, file) : []),
          ...(file ? await silenceLenses(context, uri, file, wakeUp) : []),
          ...common,
        ];
      },
      [],
    ),
  );
  samples.onChange(refresh);
  settings.onChange(refresh);
  lintConfigs.onChange(refresh);
  manifests.onDiskChange(refresh);
  sharedFacts.onChange(refresh);
}
