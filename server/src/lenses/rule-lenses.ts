import type { CodeLens } from 'vscode-languageserver/node';
import { listPhrase, type Phrase, type PhraseArgument, phrase, type RuleRoute } from '#core';
import type { Context } from '../context.js';
import { PREVIEW_MATCHES_COMMAND } from '../protocol.js';
import type { RoutedRules } from '../rules/workspace-rules.js';
import { createLens } from './create-lens.js';

/** The maximum number of receivers that a lens names. */
const MAX_NAMES = 3;

/** Above each alert rule of a file: who gets its alerts. None where no receiver is known. */
export async function ruleLenses({ client, rules }: Context, uri: string): Promise<readonly CodeLens[]> {
  const routed = await rules.routesOf(uri);
  if (!routed) return [];
  return routed.rules.flatMap(({ route, range }) => {
    const { evaluation } = route.rule;
    if (evaluation.state === 'never') return [plainLens(phrase('never evaluated: {why}', { why: evaluation.why }))];
    if (evaluation.state === 'sent-nowhere') return [plainLens(phrase('sent nowhere: {why}', { why: evaluation.why }))];
    if (routed.pipeline.cluster.receivers.length === 0) return [];
    return [
      createLens(client, range, {
        words: phrase('→ {receivers}', { receivers: recipientsPhrase(route, routed) }),
        tooltip: tooltipOf(route),
        ...(client.commands.has(PREVIEW_MATCHES_COMMAND)
          ? { command: PREVIEW_MATCHES_COMMAND, argument: { uri, receiver: '', rule: range.start.line } }
          : NO_COMMAND),
      }),
    ];

    function plainLens(words: Phrase): CodeLens {
      return createLens(client, range, { words, tooltip: words, ...NO_COMMAND });
    }
  });
}

/** The argument is of no command. */
const NO_COMMAND = { command: '', argument: { uri: '', receiver: '' } };

/** `on-call, payment (if namespace is payment)`, or why nobody gets the alerts. */
export function recipientsPhrase(
  { receivers, silences, stops }: RuleRoute,
  { pipeline }: Pick<RoutedRules, 'pipeline'>,
): PhraseArgument {
  const { cluster } = pipeline;
  const arriving = receivers.filter(({ lost }) => !lost);
  if (arriving.length === 0) {
    const stop = stops.find(({ when }) => when.is === 'always');
    if (stop) return phrase('nobody: {why}', { why: stop.incident.text });
    const muting = silences.flatMap(({ silence, mutes }) =>
      mutes.is === 'always' ? (cluster.silences[silence]?.facts.name ?? []) : [],
    );
    if (muting.length > 0) return phrase('nobody: muted by {silences}', { silences: listPhrase(muting) });
    const lost = receivers.find((receiver) => receiver.lost)?.lost;
    if (lost) return phrase('nobody: {why}', { why: lost.text });
    return hasOtherChannels(pipeline) ? phrase('nobody on DingTalk') : phrase('nobody');
  }
  const named = arriving.slice(0, MAX_NAMES).map(({ receiver, reach }) => {
    const name = cluster.receivers[receiver]?.facts.name ?? '';
    if (reach.is === 'always') return name;
    return reach.when
      ? phrase('{receiver} (if {condition})', { receiver: name, condition: reach.when })
      : phrase('{receiver} (sometimes)', { receiver: name });
  });
  const more = arriving.length - MAX_NAMES;
  const list = listPhrase(named);
  return more > 0 ? phrase('{list} and {more} more', { list, more }) : list;
}

/** Whether receivers have channels that are not looked at, so that alerts may reach somebody all the same. */
export function hasOtherChannels({ cluster }: RoutedRules['pipeline']): boolean {
  return cluster.receivers.some(({ facts }) => facts.sections.some(({ channel }) => channel !== 'dingtalk'));
}

function tooltipOf({ rule }: RuleRoute): Phrase {
  const opens = phrase('Shows an alert of this rule in the preview.');
  return rule.assumptions.reduce(
    (before, assumption) => phrase('{before} Assumed: {assumption}', { before, assumption }),
    opens,
  );
}
