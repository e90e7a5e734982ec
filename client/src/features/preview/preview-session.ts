import { type Position, Uri, window } from 'vscode';
import type { Preview } from '#core';
import { PREVIEW_REQUEST, type PreviewAnswer, type PreviewParams } from '#server/protocol';
import type { EmptyReason, ToPage } from '../../../webview/preview/messages.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { chooseReceiver } from './choose-receiver.js';
import { coalesce } from './coalesce.js';
import { receiverAt } from './cursor-receiver.js';

/** What one panel shows: a manifest, one of its receivers, its latest preview. Posts what the page has to know. */
export interface PreviewSession {
  readonly uri: string | undefined;
  /** Turns to a manifest, and to one of its receivers when `receiver` is given. */
  show(uri: string, receiver?: string): void;
  /** The manifest or the samples changed. */
  refresh(): void;
  cursorMoved(cursor: Position): void;
  showEmpty(reason: EmptyReason): void;
  /** The page has just been loaded, for the first time or again: until then it hears nothing. */
  pageReady(): void;
  /** The page was thrown away because the panel is hidden. */
  pageGone(): void;
}

interface Shown {
  readonly uri: string;
  preview: Preview | undefined;
  receiver: string | undefined;
  asked: string | undefined;
  atCursor: string | undefined;
}

export function createPreviewSession(server: LanguageServer, post: (message: ToPage) => void): PreviewSession {
  let shown: Shown | undefined;
  let empty: EmptyReason | undefined = 'noManifest';
  let ready = false;

  const showEmpty = (reason: EmptyReason): void => {
    empty = reason;
    if (ready) post({ type: 'empty', reason });
  };

  const postPreview = ({ uri, preview, receiver }: Shown, stale: boolean): void => {
    if (preview) post({ type: 'preview', uri, fileName: fileName(uri), preview, selected: receiver ?? '', stale });
  };

  const accept = (target: Shown, requested: string | undefined, answer: PreviewAnswer | undefined): void => {
    if (target !== shown || empty === 'closed' || !ready) return;
    if (answer === undefined) {
      showEmpty('serverStopped');
      return;
    }
    const { asked, atCursor: before, receiver: last } = target;
    const now = answer ? receiverAt(answer, cursorIn(target.uri)) : undefined;
    const names = answer?.receivers.map(({ name }) => name) ?? [];
    const chosen = chooseReceiver({ asked, before, now, shown: last }, names);
    target.asked = undefined;
    target.atCursor = now ?? before;
    if (!answer || chosen === undefined) {
      if (target.preview) postPreview(target, true);
      else showEmpty('noReceivers');
      return;
    }
    empty = undefined;
    target.receiver = chosen;
    // the server filled in the alerts of the receiver that was requested only
    if (requested !== undefined && requested !== chosen) {
      refresh();
      return;
    }
    target.preview = answer;
    postPreview(target, false);
  };

  const refresh = coalesce(async () => {
    const target = shown;
    if (!target || !ready) return;
    const receiver = target.asked ?? target.receiver;
    const params: PreviewParams = {
      textDocument: { uri: target.uri },
      ...(receiver === undefined ? {} : { receiver }),
    };
    accept(target, receiver, await server.request<PreviewAnswer>(PREVIEW_REQUEST, params));
  });

  return {
    get uri() {
      return shown?.uri;
    },
    show(uri, receiver) {
      if (shown?.uri !== uri || empty === 'closed') {
        shown = { uri, preview: undefined, receiver: undefined, asked: receiver, atCursor: undefined };
        empty = undefined;
        if (ready) post({ type: 'loading' });
      } else if (receiver !== undefined) {
        shown.asked = receiver;
      }
      refresh();
    },
    refresh,
    cursorMoved(cursor) {
      const now = shown?.preview && receiverAt(shown.preview, cursor);
      if (now !== undefined && now !== shown?.atCursor) refresh();
    },
    showEmpty,
    pageReady() {
      ready = true;
      if (empty) post({ type: 'empty', reason: empty });
      else if (shown) postPreview(shown, false);
      refresh();
    },
    pageGone() {
      ready = false;
    },
  };
}

function cursorIn(uri: string): Position | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri)?.selection.active;
}

function fileName(uri: string): string {
  return Uri.parse(uri).path.split('/').at(-1) ?? uri;
}
