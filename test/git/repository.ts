import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The configuration of this machine does not count. */
export const GIT_ENVIRONMENT = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.com',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.com',
};

export interface TestRepository {
  /** Absolute, without links. */
  readonly folder: string;
  git(...args: readonly string[]): string;
  write(files: Readonly<Record<string, string>>): void;
  link(path: string, target: string): void;
  remove(path: string): void;
  /** Writes files and commits everything; returns the id of the commit. */
  commit(files: Readonly<Record<string, string>>): string;
  /** Stores an object without checks; returns its id. */
  hash(type: string, content: Buffer): string;
  /** Writes a program. */
  program(path: string, script: string): string;
}

/** A repository in a temporary folder, removed after the test. */
export function createRepository(): TestRepository {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'git-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return createRepositoryIn(folder);
}

/** A repository in an empty folder. */
export function createRepositoryIn(folder: string): TestRepository {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', [...args], { cwd: folder, env: GIT_ENVIRONMENT, encoding: 'utf8' }).trim();
  git('init', '--quiet', '--initial-branch=main');
  const write: TestRepository['write'] = (files) => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  return {
    folder,
    git,
    write,
    link(path, target) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      symlinkSync(target, join(folder, path));
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    commit(files) {
      write(files);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', 'A commit');
      return git('rev-parse', 'HEAD');
    },
    hash: (type, content) =>
      execFileSync('git', ['hash-object', '-t', type, '-w', '--literally', '--stdin'], {
        cwd: folder,
        env: GIT_ENVIRONMENT,
        input: content,
        encoding: 'utf8',
      }).trim(),
    program(path, script) {
      write({ [path]: `#!/bin/sh\n${script}\n` });
      chmodSync(join(folder, path), 0o755);
      return join(folder, path);
    },
  };
}
