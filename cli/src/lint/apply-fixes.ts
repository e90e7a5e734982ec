import {
  analyseStream,
  type Finding,
  findingsOf,
  indexLines,
  type LintConfig,
  type ManifestFacts,
  type Range,
  rangesTouch,
  type StreamAnalysis,
  type TextEdit,
} from '#core';

export interface FixOptions {
  readonly config: LintConfig;
  /** The facts of the other files. */
  readonly others: readonly ManifestFacts[];
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

/** Applies the preferred fix of each finding, repeatedly until none is left. */
export function applyFixes(text: string, analysed: StreamAnalysis, { config, others }: FixOptions): FixedText {
  let current = text;
  let stream = analysed;
  let fixed = 0;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const fixes = compatible(findingsOf(stream, config, others));
    if (fixes.length === 0) break;
    current = edit(current, fixes.flat());
    fixed += fixes.length;
    stream = analyseStream(current, stream);
  }
  return { text: current, stream, findings: findingsOf(stream, config, others), fixed };
}

/** The edits of the preferred fixes, without those that overlap others. The next round applies these. */
function compatible(findings: readonly Finding[]): readonly (readonly TextEdit[])[] {
  const taken: Range[] = [];
  return findings.flatMap(({ fixes }) => {
    const edits = fixes.find(({ preferred }) => preferred)?.edits ?? [];
    if (edits.length === 0 || edits.some((one) => taken.some((range) => rangesTouch(one.range, range)))) return [];
    taken.push(...edits.map(({ range }) => range));
    return [edits];
  });
}

function edit(text: string, edits: readonly TextEdit[]): string {
  const lines = indexLines(text);
  const placed = edits.map(({ range, newText }) => ({
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
    newText,
  }));
  return placed
    .toSorted((a, b) => b.start - a.start)
    .reduce((rest, { start, end, newText }) => rest.slice(0, start) + newText + rest.slice(end), text);
}
