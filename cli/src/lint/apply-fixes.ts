import {
  analyseStream,
  type Finding,
  findingsOf,
  indexLines,
  type LintConfig,
  type ManifestFacts,
  type StreamAnalysis,
  safeFixes,
  type TextEdit,
} from '#core';

export interface FixOptions {
  readonly config: LintConfig;
  /** The facts of the other files. */
  readonly others: readonly ManifestFacts[];
  readonly uri: string;
}

export interface FixedText {
  readonly text: string;
  readonly stream: StreamAnalysis;
  /** The remaining findings. */
  readonly findings: readonly Finding[];
  /** How many fixes were applied. */
  readonly fixed: number;
}

/** A fix may reveal another finding. More rounds than this mean that two fixes undo each other. */
const MAX_ROUNDS = 10;

/** Applies the safe fix of each finding, repeatedly until none is left. */
export function applyFixes(text: string, analysed: StreamAnalysis, { config, others, uri }: FixOptions): FixedText {
  let current = text;
  let stream = analysed;
  let fixed = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const fixes = safeFixes(findingsOf(stream, config, others, uri));
    if (fixes.length === 0) break;
    current = edit(
      current,
      fixes.flatMap(({ edits }) => edits),
    );
    fixed += fixes.length;
    stream = analyseStream(current, stream);
  }
  return { text: current, stream, findings: findingsOf(stream, config, others, uri), fixed };
}

function edit(text: string, edits: readonly TextEdit[]): string {
  const lines = indexLines(text);
  const placed = edits.map(({ range, newText }) => ({
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
    newText,
  }));
  placed.sort((a, b) => a.start - b.start);
  let done = 0;
  const pieces = placed.map(({ start, end, newText }) => {
    const before = text.slice(done, start);
    done = end;
    return before + newText;
  });
  return pieces.join('') + text.slice(done);
}
