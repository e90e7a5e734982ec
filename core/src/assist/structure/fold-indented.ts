/** Lines that an editor can fold away behind the first of them. They count from 0, the last one is included. */
export interface Fold {
  readonly start: number;
  readonly end: number;
  readonly kind?: 'comment' | 'region';
}

interface Line {
  readonly number: number;
  /** Columns before the first character; a list below its key at the same column counts as deeper. */
  readonly depth: number;
  readonly content: string;
}

const REGION = /^#\s*(end)?region\b/;

/**
 * Folds of one document by its indentation, as YAML editors fold, and of the document behind its `---`.
 * @param hasOthers the document is one of several, so it folds without a `---` too
 */
export function foldIndented(text: string, hasOthers = false): readonly Fold[] {
  const lines = linesOf(text);
  // a comment at the margin may be between any lines
  const content = lines.filter((line) => line.depth > 0 || !line.content.startsWith('#'));
  return [...foldDocument(lines, hasOthers), ...foldDeeper(content), ...foldComments(lines), ...foldRegions(lines)];
}

/** The lines with content. */
function linesOf(text: string): readonly Line[] {
  return text.split(/\r\n|\n|\r/).flatMap((source, number) => {
    const content = source.trim();
    if (content === '') return [];
    const indent = source.length - source.trimStart().length;
    return [{ number, depth: 2 * indent + (/^-(?:\s|$)/.test(content) ? 1 : 0), content }];
  });
}

/** From its `---`, or else from its first line below comments, which fold themselves. */
function foldDocument(lines: readonly Line[], hasOthers: boolean): readonly Fold[] {
  const head = lines[0]?.content.startsWith('---') ? lines[0] : undefined;
  const first = head ?? (hasOthers ? lines.find(({ content }) => !content.startsWith('#')) : undefined);
  const last = lines.at(-1);
  return first && last && last.number > first.number ? [{ start: first.number, end: last.number }] : [];
}

/** Each line together with the deeper ones below it. */
function foldDeeper(lines: readonly Line[]): readonly Fold[] {
  const folds: Fold[] = [];
  const open: Line[] = [];
  let last: Line | undefined;
  const close = (depth: number): void => {
    for (let top = open.at(-1); top && top.depth >= depth; top = open.at(-1)) {
      open.pop();
      if (last && last.number > top.number) folds.push({ start: top.number, end: last.number });
    }
  };
  for (const line of lines) {
    if (line.content.startsWith('---')) continue;
    close(line.depth);
    open.push(line);
    last = line;
  }
  close(0);
  return folds;
}

function foldComments(lines: readonly Line[]): readonly Fold[] {
  const folds: Fold[] = [];
  let start: Line | undefined;
  let end: Line | undefined;
  for (const line of [...lines, undefined]) {
    const isNext = line?.content.startsWith('#') && !REGION.test(line.content);
    if (isNext && end?.number === (line?.number ?? 0) - 1) {
      end = line;
      continue;
    }
    if (start && end && end.number > start.number)
      folds.push({ start: start.number, end: end.number, kind: 'comment' });
    start = isNext ? line : undefined;
    end = start;
  }
  return folds;
}

/** From `# region` to `# endregion`. */
function foldRegions(lines: readonly Line[]): readonly Fold[] {
  const open: number[] = [];
  return lines.flatMap(({ number, content }): Fold[] => {
    const [found, end] = REGION.exec(content) ?? [];
    if (found === undefined) return [];
    if (end === undefined) {
      open.push(number);
      return [];
    }
    const start = open.pop();
    return start === undefined ? [] : [{ start, end: number, kind: 'region' }];
  });
}
