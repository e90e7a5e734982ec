import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

/** A rule of a job: the first one whose conditions hold decides whether the job runs. */
export interface GitlabRule {
  readonly if?: string;
  readonly exists?: readonly string[];
  readonly when?: 'never';
}

/** A job of the GitLab template; names that begin with a dot are templates of jobs. */
export interface GitlabJob {
  readonly extends?: string;
  readonly stage?: string;
  readonly image?: string;
  readonly script?: readonly string[];
  readonly after_script?: readonly string[];
  readonly rules?: readonly GitlabRule[];
  readonly artifacts?: { readonly reports?: Readonly<Record<string, string>>; readonly paths?: readonly string[] };
}

/** @returns the jobs that run, by name, and all entries of the file */
export function readGitlab(): {
  readonly jobs: ReadonlyMap<string, GitlabJob>;
  readonly all: Readonly<Record<string, GitlabJob>>;
} {
  const all = parse(readText('pipelines/gitlab.yml')) as Readonly<Record<string, GitlabJob>>;
  const jobs = Object.entries(all).filter(([name]) => name !== 'variables' && !name.startsWith('.'));
  return { jobs: new Map(jobs), all };
}

export interface Hook {
  readonly id: string;
  readonly name: string;
  readonly entry: string;
  readonly args: readonly string[];
  readonly language: string;
  readonly files: string;
  readonly pass_filenames: boolean;
}

export const readHooks = (): readonly Hook[] => parse(readText('.pre-commit-hooks.yaml')) as readonly Hook[];
