import { describeTarget, type Phrase, phrase } from '#core';
import { count } from '../terminal/count.js';
import type { Colors } from '../terminal/terminal.js';
import { countFindings } from './count-findings.js';
import type { LintedFile } from './linted-file.js';

/**
 * A summary of all files in one line.
 *
 * @param onlyErrors other findings were left out
 */
export function summarize(files: readonly LintedFile[], colors: Colors, onlyErrors: boolean): Phrase {
  const relevant = files.filter(({ relevant }) => relevant);
  const others = files.length - relevant.length;
  if (relevant.length === 0)
    return count(
      files.length,
      phrase('No notification manifests in {count} file'),
      phrase('No notification manifests in {count} files'),
    );
  const fixed = files.reduce((sum, file) => sum + file.fixed, 0);
  const fixable = files.flatMap(({ findings }) => findings).filter(isFixable).length;
  return [
    verdict(relevant, colors, onlyErrors),
    ...(fixed > 0 ? [count(fixed, phrase('{count} problem fixed'), phrase('{count} problems fixed'))] : []),
    ...(fixable > 0 ? [phrase('{count} can be fixed with --fix', { count: fixable })] : []),
    ...(others > 0
      ? [
          count(
            others,
            phrase('{count} other file without notification manifests'),
            phrase('{count} other files without notification manifests'),
          ),
        ]
      : []),
    targetsOf(relevant),
  ].reduce((before, next) => phrase('{before}; {next}', { before, next }));
}

/** What the findings are for; they may differ between folders. */
function targetsOf(files: readonly LintedFile[]): Phrase {
  const described = new Map(files.map(({ target }) => [JSON.stringify(target), describeTarget(target)]));
  const targets = [...described.values()].reduce((before, next) => phrase('{before}; {next}', { before, next }));
  return phrase('for notification manager {targets}', { targets });
}

function verdict(files: readonly LintedFile[], colors: Colors, onlyErrors: boolean): Phrase {
  const counts = countFindings(files);
  const [first, ...more] = [
    ...(counts.error > 0 ? [count(counts.error, phrase('{count} error'), phrase('{count} errors'))] : []),
    ...(counts.warning > 0 ? [count(counts.warning, phrase('{count} warning'), phrase('{count} warnings'))] : []),
    ...(counts.information > 0 ? [count(counts.information, phrase('{count} info'), phrase('{count} infos'))] : []),
    ...(counts.hint > 0 ? [count(counts.hint, phrase('{count} hint'), phrase('{count} hints'))] : []),
  ];
  const total = count(files.length, phrase('{count} file'), phrase('{count} files'));
  if (!first) {
    const named = { mark: colors.green('✔'), files: total };
    return onlyErrors ? phrase('{mark} No errors in {files}', named) : phrase('{mark} No findings in {files}', named);
  }
  return phrase('{mark} {findings} in {affected} of {files}', {
    mark: counts.error > 0 ? colors.red('✖') : colors.yellow('⚠'),
    findings: more.reduce((before, next) => phrase('{before}, {next}', { before, next }), first),
    affected: files.filter(({ findings }) => findings.length > 0).length,
    files: total,
  });
}

function isFixable({ fixes }: LintedFile['findings'][number]): boolean {
  return fixes.some(({ safe }) => safe);
}
