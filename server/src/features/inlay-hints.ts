import type { InlayHint, InlayHintParams, Position, Range } from 'vscode-languageserver/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type AlertTaker,
  type ConditionRules,
  describeActivity,
  type Instant,
  instantOf,
  type Phrase,
  phrase,
  renderPhrase,
  type StreamAnalysis,
} from '#core';
import type { Context } from '../context.js';
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
            .flatMap((taker) => (file ? hintsOf(taker, document, file.rules(taker)) : [])),
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

  const hint = (position: Position, label: Phrase): InlayHint => ({
    position,
    label: renderPhrase(label, context.client.translations),
    paddingLeft: true,
  });

  function hintsOf({ conditions, unshifted }: AlertTaker, document: TextDocument, rules: ConditionRules) {
    const total = samples.current.length;
    const down = conditions.range.start.line - unshifted.range.start.line;
    const funnel = matchCounts.funnelOf(unshifted, rules);
    const lines = funnel.map(({ range }) => range.start.line);
    return funnel.map(({ range, remaining }): InlayHint => {
      const shared = lines.filter((line) => line === range.start.line).length > 1;
      // after the first line of a condition, unless other conditions share the line
      const position = shared
        ? { line: range.end.line + down, character: range.end.character }
        : endOfLine(range.start.line + down, document);
      return hint(position, phrase('→ {remaining} of {total}', { remaining, total }));
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
        return [hint(endOfLine(at, document), activity.text)];
      }),
    );
    wakeUp(changes);
    return hints;
  }
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
