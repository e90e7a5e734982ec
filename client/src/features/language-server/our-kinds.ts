/** The API group of the kinds that this extension is about; any version of it. */
const API_GROUP = 'notification.kubesphere.io';

/** Whether a text may hold one of our kinds. Cheap on purpose: a mention in a comment is enough. */
export function mentionsOurKinds(text: string): boolean {
  return text.includes(API_GROUP);
}

/** A change of a text: the first line it touches, and what was put there. */
export interface TextChange {
  readonly firstLine: number;
  readonly text: string;
}

/**
 * Whether changes may have brought in a first mention: only the lines that they touch are read, so that typing in a
 * large foreign file costs nothing.
 */
export function changesMentionOurKinds(
  changes: readonly TextChange[],
  lineCount: number,
  lineAt: (line: number) => string,
): boolean {
  return changes.some(({ firstLine, text }) => {
    const lastLine = Math.min(firstLine + countLineEnds(text), lineCount - 1);
    for (let line = firstLine; line <= lastLine; line++) if (mentionsOurKinds(lineAt(line))) return true;
    return false;
  });
}

function countLineEnds(text: string): number {
  return text.split('\n').length - 1;
}
