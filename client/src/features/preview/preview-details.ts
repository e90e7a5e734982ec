import { CancellationTokenSource } from 'vscode';
import {
  LEFT_OUT_REQUEST,
  type LeftOutAnswer,
  type LeftOutParams,
  MESSAGE_REQUEST,
  type MessageAnswer,
  type MessageParams,
  SILENCES_REQUEST,
  type SilencesAnswer,
  type SilencesParams,
  STOPS_REQUEST,
  STORM_REQUEST,
  type StopAnswer,
  type StopsParams,
  type StormAnswer,
  type StormParams,
  TRACE_REQUEST,
  type TraceAnswer,
  type TraceParams,
} from '#server/protocol';
import type { Focus, Matches, ToPage } from '../../../webview/preview/page-protocol.js';
import { coalesce } from '../../infrastructure/coalesce.js';
import type { LanguageServer } from '../language-server/language-server.js';

/** What the details are about. */
interface Target {
  readonly uri: string;
  readonly id: string;
  /** Routers and Silences have neither trace nor message. */
  readonly kind: Matches['kind'];
  readonly name: string;
}

/** Keeps what the page shows beside the matches up to date, and requests nothing else. */
interface PreviewDetails {
  /** Undefined: the page shows no receiver. */
  target(target: Target | undefined): void;
  focus(focus: Focus): void;
  /** Requests the details again, because their inputs may have changed. */
  refresh(): void;
}

export function createPreviewDetails(server: LanguageServer, post: (message: ToPage) => void): PreviewDetails {
  let target: Target | undefined;
  let focus: Focus | undefined;

  /** Sends a request and posts the answer. A newer request cancels it and is sent instead. */
  const keep = <Params, Answer>(
    method: string,
    params: (target: Target, focus: Focus) => Params | undefined,
    deliver: (answer: Answer, params: Params) => void,
  ): (() => void) => {
    let running: CancellationTokenSource | undefined;
    const ask = coalesce(async () => {
      const asked = target;
      const question = target && focus && params(target, focus);
      if (question === undefined) return;
      running = new CancellationTokenSource();
      const { token } = running;
      const answer = await server.request<Answer>(method, question, token);
      const stillWanted = target && asked && sameTarget(target, asked) && !token.isCancellationRequested;
      if (answer !== undefined && stillWanted) deliver(answer, question);
    });
    return () => {
      running?.cancel();
      ask();
    };
  };

  const trace = keep<TraceParams, TraceAnswer>(
    TRACE_REQUEST,
    ({ uri, kind, name }, { tab, alert, at }) =>
      kind === 'Receiver' && tab === 'trace' && alert !== undefined
        ? { textDocument: { uri }, receiver: name, alert, ...(at === undefined ? {} : { at }) }
        : undefined,
    (answer, { alert }) => post({ type: 'trace', alert, answer }),
  );
  const message = keep<MessageParams, MessageAnswer>(
    MESSAGE_REQUEST,
    ({ uri, kind, name: receiver }, { tab, alert, messageOf, at }) => {
      if (kind !== 'Receiver' || tab !== 'message') return undefined;
      const alerts = messageOf === 'alert' && alert !== undefined ? { alerts: [alert] } : {};
      return { textDocument: { uri }, receiver, ...alerts, ...(at === undefined ? {} : { at }) };
    },
    (answer) => post({ type: 'message', answer }),
  );
  const silences = keep<SilencesParams, SilencesAnswer>(
    SILENCES_REQUEST,
    ({ uri, kind, name }, { at, silenceHours }) => ({
      textDocument: { uri },
      hours: silenceHours,
      ...(kind === 'Silence' && { silence: name }),
      ...(at === undefined ? {} : { at }),
    }),
    (answer) => post({ type: 'silences', answer }),
  );
  const storm = keep<StormParams, StormAnswer>(
    STORM_REQUEST,
    ({ uri, kind, name }, { tab, at }) =>
      tab === 'storm' && kind === 'Receiver'
        ? { textDocument: { uri }, receiver: name, ...(at === undefined ? {} : { at }) }
        : undefined,
    (answer) => post({ type: 'storm', answer }),
  );
  const leftOut = keep<LeftOutParams, readonly LeftOutAnswer[]>(
    LEFT_OUT_REQUEST,
    ({ uri, kind, name }) => ({ textDocument: { uri }, shown: { kind, name } }),
    (answer) => post({ type: 'leftOut', answer }),
  );
  const stops = keep<StopsParams, readonly StopAnswer[]>(
    STOPS_REQUEST,
    ({ uri }, { at }) => ({ textDocument: { uri }, ...(at === undefined ? {} : { at }) }),
    (answer) => post({ type: 'stops', answer }),
  );
  const refresh = (): void => {
    stops();
    leftOut();
    trace();
    message();
    silences();
    storm();
  };

  return {
    target(next) {
      target = next;
      if (target) refresh();
    },
    focus(next) {
      focus = next;
      refresh();
    },
    refresh,
  };
}

function sameTarget(a: Target, b: Target): boolean {
  return a.uri === b.uri && a.id === b.id;
}
