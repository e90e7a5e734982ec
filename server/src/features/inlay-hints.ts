import type { InlayHint, InlayHintParams, Position, Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type AlertTaker,
  type ConditionPlace,
  type ConditionRules,
  describeActivity,
  findOperator,
  type Instant,
  instantOf,
  type LabelSelector,
  type Phrase,
  phrase,
  renderPhrase,
  type StreamAnalysis,
} from '#core';
import type { Context } from '../context.js';
import { PREVIEW_MATCHES_COMMAND, type ReceiverReference } from '../protocol.js';
import { takersOf } from '../takers-of.js';
import { createWakeUp } from '../wake-up.js';

/** Shows after each condition how many sample alerts are left, and after a Silence's name whether it is active. */
export function registerInlayHints(context: Context): void {
  const { connection, documents, open, guard, samples, settings, matchCounts, lintConfigs, pipelines, sharedFacts } =
    context;
  const askAgain = guard(
    'inlayHint/refresh',
    async () => {
      if (context.client.capabilities.workspace?.inlayHint?.refreshSupport)
        await connection.languages.inlayHint.refresh();
    },
    undefined,
  );
  const refresh = (): void => void askAgain();
  const wakeUp = createWakeUp(askAgain);
  connection.languages.inlayHint.on(
    guard(
      'inlayHint',
      async ({ textDocument: { uri }, range }: InlayHintParams): Promise<InlayHint[]> => {
        const document = documents.get(uri);
        const analysed = settings.of(uri).inlayHintsEnabled ? open.analysisOf(uri) : undefined;
        if (!document || !analysed) return [];
        const file = await takersOf(context, uri);
        const takers = file?.takers ?? [];
        const rejected = takers.filter((taker) => file?.rejectionOf(taker));
        return [
          ...takers
            .filter(({ conditions }) => overlap(conditions.range, range))
            .flatMap((taker) => (file ? hintsOf(taker, uri, document, file.rules(taker)) : [])),
          ...silenceHints(analysed.stream, document, range, await pipelines.zoneOf(uri)).filter(
            ({ position: { line } }) => !rejected.some(({ conditions }) => holdsLine(conditions.range, line)),
          ),
        ];
      },
      [],
    ),
  );
  samples.onChange(refresh);
  settings.onChange(refresh);
  lintConfigs.onChange(refresh);
  sharedFacts.onChange(refresh);

  /** @param reference what the preview shows after a click; undefined: a click does nothing */
  const hint = (position: Position, label: Phrase, tooltip: Phrase, reference?: ReceiverReference): InlayHint => {
    const { translations, commands } = context.client;
    const value = renderPhrase(label, translations);
    const opens = reference && commands.has(PREVIEW_MATCHES_COMMAND);
    const command = { title: '', command: PREVIEW_MATCHES_COMMAND, arguments: [reference] };
    return {
      position,
      label: opens ? [{ value, command }] : value,
      tooltip: renderPhrase(tooltip, translations),
      paddingLeft: true,
    };
  };

  function hintsOf(
    { id, conditions, unshifted }: AlertTaker,
    uri: string,
    document: TextDocument,
    rules: ConditionRules,
  ) {
    const reference = { uri, receiver: id };
    const total = samples.current.length;
    const down = conditions.range.start.line - unshifted.range.start.line;
    const funnel = matchCounts.funnelOf(unshifted, rules);
    const lines = funnel.map(({ range }) => range.start.line);
    const written = funnel.filter(({ place }) => isWritten(place, unshifted.selector));
    return written.map(({ range, remaining }): InlayHint => {
      const shared = lines.filter((line) => line === range.start.line).length > 1;
      // after the first line of a condition, unless other conditions share the line
      const position = shared
        ? { line: range.end.line + down, character: range.end.character }
        : endOfLine(range.start.line + down, document);
      return hint(
        position,
        phrase('→ {remaining} of {total}', { remaining, total }),
        phrase('Of {total} sample alerts, {remaining} match the conditions up to here.', { remaining, total }),
        reference,
      );
    });
  }

  function silenceHints(
    { documents: parts }: StreamAnalysis,
    document: TextDocument,
    shown: Range,
    zone: string,
  ): InlayHint[] {
    const now = instantOf(new Date());
    const changes: Instant[] = [];
    const hints = parts.flatMap(({ analysis: { pipeline }, line }) =>
      pipeline.flatMap((facts): InlayHint[] => {
        const at = facts.range.end.line + line;
        if (facts.kind !== 'Silence' || at < shown.start.line || at > shown.end.line) return [];
        const activity = describeActivity(facts.times, now, zone);
        if (!activity) return [];
        if (activity.changesAt !== undefined) changes.push(activity.changesAt);
        return [hint(endOfLine(at, document), activity.text, phrase('In the time zone {zone}.', { zone }))];
      }),
    );
    wakeUp(changes);
    return hints;
  }
}

/** Whether a condition has a key and an operator, and what the operator needs; a hint would be in the way before. */
function isWritten(place: ConditionPlace, selector: LabelSelector | undefined): boolean {
  if (place.in === 'matchLabels') return place.key !== '' && selector?.matchLabels?.[place.key] !== '';
  const { key = '', operator = '', values = [], regexValue = '' } = selector?.matchExpressions?.[place.index] ?? {};
  const { needsValues, usesRegex } = findOperator(operator) ?? {};
  return (
    key !== '' &&
    operator !== '' &&
    !(needsValues && values.every((value) => value === '')) &&
    !(usesRegex && regexValue === '')
  );
}

function endOfLine(line: number, document: TextDocument): Position {
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return { line, character: text.trimEnd().length };
}

function holdsLine({ start, end }: Range, line: number): boolean {
  return start.line <= line && line <= end.line;
}

function overlap(a: Range, b: Range): boolean {
  return a.start.line <= b.end.line && b.start.line <= a.end.line;
}
