import { l10n, window } from 'vscode';
import { SET_SAMPLES_REQUEST, type SetSamplesAnswer, type SetSamplesParams } from '#server/protocol';
import type { SampleRequest } from '../../../webview/preview/page-protocol.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { saveSamples } from './save-samples.js';

/** @returns the server's answer; undefined: nothing was selected, or the server did not answer */
export type HandleSampleRequest = (request: SampleRequest, uri: string) => Promise<SetSamplesAnswer | undefined>;

/** Asks where to read alerts, and reads them; undefined: none fire. */
export type LoadAlerts = () => Promise<SetSamplesParams | undefined>;

/** Changes this session's sample alerts at the page's request. */
export function createSampleRequestHandler(
  server: LanguageServer,
  loadAlerts: LoadAlerts | undefined,
): HandleSampleRequest {
  let pasted = 0;
  const set = (params: SetSamplesParams): Promise<SetSamplesAnswer | undefined> =>
    server.request<SetSamplesAnswer>(SET_SAMPLES_REQUEST, params);

  return async (request, uri) => {
    switch (request.type) {
      case 'pasteSamples': {
        const source = l10n.t('pasted {number}', { number: pasted + 1 });
        const answer = await set({ change: 'text', source, text: request.text });
        if (answer && answer.count > 0) pasted++;
        return answer;
      }
      case 'takeSelection': {
        const selected = selectedText();
        return selected && set({ change: 'text', ...selected });
      }
      case 'loadSamples': {
        const loaded = await loadAlerts?.();
        return loaded && set(loaded);
      }
      case 'makeSamples': {
        const source = l10n.t('generated for {receiver}', { receiver: request.receiver });
        return set({ change: 'conditions', source, textDocument: { uri }, receiver: request.receiver });
      }
      case 'editSample':
        return set({ change: 'edit', id: request.id, alert: request.alert });
      case 'useSamples':
        return set({ change: 'use', source: request.source, used: request.used });
      case 'removeSamples':
        return set({ change: 'remove', source: request.source });
      case 'saveSamples':
        await saveSamples(request.samples, uri);
        return undefined;
    }
  };
}

/** While the panel has the focus, no editor is active: uses the first visible one with a selection. */
function selectedText(): { readonly source: string; readonly text: string } | undefined {
  const editors = [window.activeTextEditor, ...window.visibleTextEditors].filter((editor) => editor !== undefined);
  const editor = editors.find(({ selection }) => !selection.isEmpty);
  if (!editor) return undefined;
  const { document, selection } = editor;
  const file = document.uri.path.split('/').at(-1) ?? '';
  return { source: l10n.t('selection in {file}', { file }), text: document.getText(selection) };
}
