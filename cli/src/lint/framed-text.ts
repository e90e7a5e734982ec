import type { FramedText } from './code-frame.js';
import type { LintedFile } from './linted-file.js';

export function framedText({ text, secrets }: LintedFile): FramedText {
  const lines = text.split(/\r\n|\r|\n/);
  const starts = lines.flatMap((line, number) => (number === 0 || line.startsWith('---') ? [number] : []));
  return {
    lines,
    secrets,
    documentOf: (line) => {
      const index = starts.findLastIndex((start) => start <= line);
      return lines.slice(starts[index], starts[index + 1]).join('\n');
    },
  };
}
