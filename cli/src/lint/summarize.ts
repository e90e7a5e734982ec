import { count } from '../terminal/count.js';
import type { Colors } from '../terminal/terminal.js';
import { countFindings } from './count-findings.js';
import type { LintedFile } from './linted-file.js';

/** One line about all files. */
export function summarize(files: readonly LintedFile[], colors: Colors): string {
  const relevant = files.filter(({ relevant }) => relevant);
  const others = files.length - relevant.length;
  if (relevant.length === 0) return `No notification manifests in ${count(files.length, 'YAML file')}`;
  const fixed = files.reduce((sum, file) => sum + file.fixed, 0);
  const fixable = files.flatMap(({ findings }) => findings).filter(isFixable).length;
  return [
    verdict(relevant, colors),
    ...(fixed > 0 ? [`${count(fixed, 'problem')} fixed`] : []),
    ...(fixable > 0 ? [`${fixable} can be fixed with --fix`] : []),
    ...(others > 0 ? [`${count(others, 'other file')} without such manifests`] : []),
  ].join('; ');
}

function verdict(files: readonly LintedFile[], colors: Colors): string {
  const counts = countFindings(files);
  const words = [
    counts.error > 0 && count(counts.error, 'error'),
    counts.warning > 0 && count(counts.warning, 'warning'),
    counts.information + counts.hint > 0 && count(counts.information + counts.hint, 'hint'),
  ].filter((word) => word !== false);
  const total = count(files.length, 'file');
  if (words.length === 0) return `${colors.green('✔')} Nothing to report in ${total}`;
  const mark = counts.error > 0 ? colors.red('✖') : colors.yellow('⚠');
  const affected = files.filter(({ findings }) => findings.length > 0).length;
  return `${mark} ${words.join(', ')} in ${affected} of ${total}`;
}

function isFixable({ fixes }: LintedFile['findings'][number]): boolean {
  return fixes.some(({ preferred }) => preferred);
}
