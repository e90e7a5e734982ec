import { type Position, Uri, window } from 'vscode';
import {
  MATCHES_REQUEST,
  type MatchesAnswer,
  type MatchesParams,
  SAMPLES_REQUEST,
  type SamplesAnswer,
  type SamplesParams,
} from '#server/protocol';
import type { EmptyReason, Focus, Matches, ToPage } from '../../../webview/preview/page-protocol.js';
import { coalesce } from '../../infrastructure/coalesce.js';
import type { LanguageServer } from '../language-server/language-server.js';
import { chooseReceiver } from './choose-receiver.js';
import { receiverAt } from './cursor-receiver.js';
import { createPreviewDetails } from './preview-details.js';

/** The message of a sample alert; undefined: of all matches. */
export interface OpenedMessage {
  readonly alert: string | undefined;
}

/** The state of one panel: a manifest, one of its receivers, and the page's focus. Posts updates to the page. */
export interface PreviewSession {
  readonly uri: string | undefined;
  /** Shows a manifest, its receiver, Router or Silence of this id if given, and the message of an alert if given. */
  show(uri: string, receiver?: string, opening?: OpenedMessage): void;
  /** Shows a manifest if it has a receiver, else does nothing. */
  follow(uri: string): void;
  /** Call it when the manifest or the sample alerts changed. */
  refresh(): void;
  /** Call it when another manifest or the time changed. */
  refreshDetails(): void;
  cursorMoved(cursor: Position): void;
  showEmpty(reason: EmptyReason): void;
  focus(focus: Focus): void;
  /** The page has loaded, for the first time or again. Nothing is posted before. */
  pageReady(): void;
  /** The page was discarded because the panel is hidden. */
  pageGone(): void;
}

interface Shown {
  readonly uri: string;
  matches: Matches | undefined;
  receiver: string | undefined;
  asked: string | undefined;
  atCursor: string | undefined;
  /** A message to open as soon as the receiver is shown. */
  opening: OpenedMessage | undefined;
}

export function createPreviewSession(server: LanguageServer, post: (message: ToPage) => void): PreviewSession {
  let shown: Shown | undefined;
  let empty: EmptyReason | undefined = 'noManifest';
  let ready = false;
  let samplesVersion: number | undefined;
  const details = createPreviewDetails(server, post);

  const showEmpty = (reason: EmptyReason): void => {
    empty = reason;
    details.target(undefined);
    if (ready) post({ type: 'empty', reason });
  };

  const postPreview = (target: Shown, stale: boolean): void => {
    const { uri, matches, opening } = target;
    if (!matches) return;
    post({ type: 'preview', uri, fileName: fileName(uri), matches, stale });
    const { id, kind, receiver } = matches;
    details.target({ uri, id, kind, name: receiver.name });
    if (!opening || stale) return;
    post({ type: 'openMessage', ...opening });
    target.opening = undefined;
  };

  /** @returns false when the sample alerts changed since they were evaluated: they will be evaluated again */
  const bringSamples = async ({ samplesVersion: judged }: Matches): Promise<boolean> => {
    if (judged === samplesVersion) return true;
    const params: SamplesParams = samplesVersion === undefined ? {} : { version: samplesVersion };
    const answer = await server.request<SamplesAnswer>(SAMPLES_REQUEST, params);
    if (!answer || !ready) return false;
    samplesVersion = answer.version;
    post({ type: 'samples', answer });
    return answer.version === judged;
  };

  const accept = async (target: Shown, answer: MatchesAnswer | undefined): Promise<void> => {
    const outdated = (): boolean => target !== shown || empty === 'closed' || !ready;
    if (outdated()) return;
    if (answer === undefined) return showEmpty('serverStopped');
    const { asked, atCursor: before, receiver: last } = target;
    const receivers = answer?.receivers ?? [];
    const now = receiverAt(receivers, cursorIn(target.uri));
    const ids = receivers.map(({ id }) => id);
    const chosen = chooseReceiver({ asked, before, now, shown: last }, ids);
    target.asked = undefined;
    target.atCursor = now ?? before;
    if (!answer || chosen === undefined) {
      if (target.matches) return postPreview(target, true);
      return showEmpty('noReceivers');
    }
    empty = undefined;
    target.receiver = chosen;
    if (answer.id !== chosen) return refresh();
    if (!(await bringSamples(answer))) return outdated() ? undefined : refresh();
    if (outdated()) return;
    target.matches = answer;
    postPreview(target, false);
  };

  const refresh = coalesce(async () => {
    const target = shown;
    if (!target || !ready) return;
    await accept(target, await requestMatches(server, target.uri, target.asked ?? target.receiver));
  });

  const show = (uri: string, receiver?: string, opening?: OpenedMessage): void => {
    if (shown?.uri !== uri || empty === 'closed') {
      shown = { uri, matches: undefined, receiver: undefined, asked: receiver, atCursor: undefined, opening };
      empty = undefined;
      details.target(undefined);
      if (ready) post({ type: 'loading' });
    } else if (receiver !== undefined) {
      shown.asked = receiver;
      shown.opening = opening;
    }
    refresh();
  };

  return {
    get uri() {
      return shown?.uri;
    },
    show,
    follow(uri) {
      if (!shown?.matches || empty) return show(uri);
      if (shown.uri === uri) return refresh();
      const before = shown;
      void requestMatches(server, uri, undefined).then((answer) => {
        // a Router or Silence is shown on request only, so that links into them keep the panel
        if (answer?.kind === 'Receiver' && shown === before) show(uri);
      });
    },
    refresh,
    refreshDetails: () => details.refresh(),
    cursorMoved(cursor) {
      const now = shown?.matches && receiverAt(shown.matches.receivers, cursor);
      if (now !== undefined && now !== shown?.atCursor) refresh();
    },
    showEmpty,
    focus: (focus) => details.focus(focus),
    pageReady() {
      ready = true;
      samplesVersion = undefined;
      if (empty) post({ type: 'empty', reason: empty });
      refresh();
    },
    pageGone() {
      ready = false;
      details.target(undefined);
    },
  };
}

function requestMatches(
  server: LanguageServer,
  uri: string,
  receiver: string | undefined,
): Promise<MatchesAnswer | undefined> {
  const params: MatchesParams = { textDocument: { uri }, ...(receiver === undefined ? {} : { receiver }) };
  return server.request<MatchesAnswer>(MATCHES_REQUEST, params);
}

function cursorIn(uri: string): Position | undefined {
  return window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri)?.selection.active;
}

function fileName(uri: string): string {
  return Uri.parse(uri).path.split('/').at(-1) ?? uri;
}
