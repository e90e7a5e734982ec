import type { GitlabRule } from './files.js';

/** The variables that GitLab sets in a pipeline. */
export type Variables = Readonly<Record<string, string>>;

/** Whether a job with these rules runs, as GitLab decides it, if the files of `exists` are there. */
export function runs(rules: readonly GitlabRule[], variables: Variables): boolean {
  const rule = rules.find(({ if: condition }) => condition === undefined || holds(condition, variables));
  return rule !== undefined && rule.when !== 'never';
}

/** `||` binds less than `&&`, and there are no parentheses. @throws for what the template does not use */
function holds(condition: string, variables: Variables): boolean {
  return condition.split('||').some((part) => part.split('&&').every((term) => isTrue(term.trim(), variables)));
}

function isTrue(term: string, variables: Variables): boolean {
  const [, name, wanted] = /^\$(\w+)(?: == "([^"]*)")?$/.exec(term) ?? [];
  if (name === undefined) throw new Error(`not understood: ${term}`);
  const value = variables[name] ?? '';
  return wanted === undefined ? value !== '' : value === wanted;
}
