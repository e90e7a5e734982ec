import { type ExecuteCommandParams, MessageType, ShowMessageNotification } from 'vscode-languageserver/node';
import {
  alertWhere,
  isJsonObject,
  matchesTitle,
  matchReceiver,
  phrase,
  renderPhrase,
  type SampleAlert,
  verdictText,
} from '#core';
import type { Context } from '../context.js';
import { SHOW_MATCHES_COMMAND } from '../protocol.js';
import { takersOf } from '../takers-of.js';

/** The alerts that are listed; editors show messages in a small area. */
const MOST_ALERTS = 20;

/** The commands of lenses in editors that have no commands of ours. None sends anything. */
export function registerExecuteCommand(context: Context): void {
  const { connection, guard } = context;
  connection.onExecuteCommand(
    guard(
      'executeCommand',
      async ({ command, arguments: [reference] = [] }: ExecuteCommandParams): Promise<string | null> => {
        if (command !== SHOW_MATCHES_COMMAND || !isJsonObject(reference)) return null;
        const { uri, receiver } = reference;
        if (typeof uri !== 'string' || typeof receiver !== 'string') return null;
        const text = await matchesText(context, uri, receiver);
        if (text !== undefined)
          await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message: text });
        return text ?? null;
      },
      null,
    ),
  );
}

/** The matches of what takes alerts, near misses first; undefined: it is unknown. */
async function matchesText(context: Context, uri: string, id: string): Promise<string | undefined> {
  const file = await takersOf(context, uri);
  const taker = file?.takers.find((one) => one.id === id);
  if (!file || !taker) return undefined;
  const { translations } = context.client;
  const samples = context.samples.current;
  const matches = matchReceiver(taker.conditions, samples, { translations, ...file.rules(taker) });
  const name = taker.conditions.name || renderPhrase(phrase('(no name)'), translations);
  const title = renderPhrase(matchesTitle(matches, name, samples.length), translations);
  if (matches.error !== undefined) return `${title}\n✖ ${matches.error}`;
  const order = samples
    .map((sample, index) => ({ sample, index, outcome: matches.alerts[index] ?? 0 }))
    .sort((one, other) => one.outcome - other.outcome);
  const lines = order.slice(0, MOST_ALERTS).map(({ sample, index }) => {
    const { sign, words } = verdictText(matches, index, sample);
    return `${sign} ${alertName(sample)}: ${renderPhrase(words, translations)}`;
  });
  const more = order.length - lines.length;
  const rest = more > 0 ? [renderPhrase(phrase('and {count} more', { count: more }), translations)] : [];
  return [title, ...lines, ...rest].join('\n');

  function alertName({ labels }: SampleAlert): string {
    const alert = labels.alertname ?? renderPhrase(phrase('(no alertname)'), translations);
    return [alert, alertWhere(labels)].filter((part) => part !== '').join(' ');
  }
}
