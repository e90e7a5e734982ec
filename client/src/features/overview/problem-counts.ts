/** The number of diagnostics of a file, or of files. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
  /** Information and hints. */
  readonly others: number;
}

export interface FileProblems extends ProblemCounts {
  readonly uri: string;
  /** The line of the first diagnostic of the worst severity. */
  readonly line: number;
}

/** A diagnostic; severities as VS Code counts them, with 0 for errors and 1 for warnings. */
interface Problem {
  readonly severity: number;
  readonly source?: string | undefined;
  readonly range: { readonly start: { readonly line: number } };
}

/** The files with diagnostics of a source: those with errors first, then by their URI. */
export function problemsOf(
  files: readonly (readonly [uri: string, problems: readonly Problem[]])[],
  source: string,
): readonly FileProblems[] {
  return files
    .flatMap(([uri, all]) => {
      const own = all.filter((problem) => problem.source === source);
      const [worst] = own.toSorted((a, b) => a.severity - b.severity || a.range.start.line - b.range.start.line);
      if (!worst) return [];
      const errors = own.filter(({ severity }) => severity === 0).length;
      const warnings = own.filter(({ severity }) => severity === 1).length;
      return [{ uri, line: worst.range.start.line, errors, warnings, others: own.length - errors - warnings }];
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || (a.uri < b.uri ? -1 : 1));
}

function rankOf({ errors, warnings }: ProblemCounts): number {
  return errors > 0 ? 0 : warnings > 0 ? 1 : 2;
}

export function totalOf(files: readonly ProblemCounts[]): ProblemCounts {
  const sum = (field: keyof ProblemCounts): number => files.reduce((total, each) => total + each[field], 0);
  return { errors: sum('errors'), warnings: sum('warnings'), others: sum('others') };
}
