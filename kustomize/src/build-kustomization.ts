import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hideSecrets, phrase } from '#core';
import { allowedFolders, type ManifestStore } from '#workspace';
import type { Allowed } from './allowed.js';
import { BuildFailure } from './build-failure.js';
import { collectInputs, type InputFile } from './collect-inputs.js';
import { copyInputs } from './copy-inputs.js';
import type { Program } from './find-program.js';
import { readOrigins } from './read-origins.js';
import { type ProgramRun, type RunContext, runProgram } from './run-program.js';

export interface BuildOptions {
  readonly store: ManifestStore;
  readonly program: Program;
  readonly allowed: ReadonlySet<Allowed>;
  /** The URIs of the folders in which the user works. */
  readonly folders: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** What a kustomization builds. Contains credentials. */
export interface BuiltKustomization {
  readonly documents: readonly {
    readonly text: string;
    /** The URI of the file that holds the resource, or of the kustomization that generates it; undefined: not told. */
    readonly origin: string | undefined;
  }[];
  /** What it is built from: those of bases before those that use them. */
  readonly inputs: readonly InputFile[];
}

/**
 * Builds a copy of what a kustomization uses, with the user's own program.
 *
 * @param folder the URI of its folder
 * @throws BuildFailure if it cannot be built
 */
export async function buildKustomization(
  folder: string,
  { store, program, allowed, folders, env }: BuildOptions,
): Promise<BuiltKustomization> {
  const within = await allowedFolders(store, `${folder}/kustomization.yaml`, folders);
  const inputs = await collectInputs(folder, { store, within, allowed });
  const temporary = await realpath(await mkdtemp(join(tmpdir(), 'kubesphere-dingtalk-')));
  try {
    const [copy, home] = [join(temporary, 'files'), join(temporary, 'home')];
    await Promise.all([copy, home].map((path) => mkdir(path, { mode: 0o700 })));
    const { inCopy, original } = await copyInputs(inputs, copy);
    const context: RunContext = { home, allowed, env };
    const { run, from } = await runWithOrigins(program, inCopy(folder), copy, context);
    if (run.code !== 0) throw failed(run, folder, store, (path) => original(path), copy);
    const documents = readOrigins(run.output).map(({ text, origin }) => ({
      text,
      origin: origin === undefined ? undefined : pathToFileURL(original(resolve(from, origin))).href,
    }));
    return { documents, inputs };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/** Builds it below another kustomization, which asks for the origins; old versions do not know that, and tell none. */
async function runWithOrigins(
  program: Program,
  folder: string,
  copy: string,
  context: RunContext,
): Promise<{ readonly run: ProgramRun; readonly from: string }> {
  const asking = await mkdtemp(join(copy, '.origins-'));
  const path = relative(asking, folder).split(sep).join('/');
  await writeFile(
    join(asking, 'kustomization.yaml'),
    `resources:\n- ${JSON.stringify(path)}\nbuildMetadata: [originAnnotations]\n`,
    { mode: 0o600 },
  );
  const run = await runProgram(program, asking, context);
  await rm(asking, { recursive: true });
  if (run.code === 0) return { run, from: asking };
  return { run: await runProgram(program, folder, context), from: folder };
}

/** The last lines of what the program says, with the paths of the originals. */
function failed(
  { errors }: ProgramRun,
  folder: string,
  store: ManifestStore,
  original: (path: string) => string,
  copy: string,
): BuildFailure {
  const said = errors
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('# Warning'))
    .join(' ')
    .replaceAll(new RegExp(`${escaped(copy)}[^\\s'":]*`, 'g'), (path) => original(path))
    .replace(/\s+/g, ' ')
    .slice(0, 1000);
  return new BuildFailure([
    phrase('{path} cannot be built: {message}', { path: store.display(folder), message: hideSecrets(said.trim()) }),
  ]);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
