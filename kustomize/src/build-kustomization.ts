import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { allowedFolders, type ByteStore } from '#workspace';
import type { Allowed } from './allowed.js';
import type { BuiltManifests } from './built-manifests.js';
import { collectInputs } from './collect-inputs.js';
import { inCopyOf } from './copy-inputs.js';
import type { Program } from './find-program.js';
import { programFailure } from './program-failure.js';
import { readOrigins } from './read-origins.js';
import { type ProgramRun, type RunContext, runProgram } from './run-program.js';

export interface BuildOptions {
  readonly store: ByteStore;
  readonly program: Program;
  readonly allowed: ReadonlySet<Allowed>;
  /** The URIs of the folders in which the user works. */
  readonly folders: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Ends the build, whose copy is removed then, too. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Builds a copy of what a kustomization uses, with the user's own program.
 *
 * @param folder the URI of its folder
 * @throws BuildFailure if it cannot be built
 */
export async function buildKustomization(
  folder: string,
  { store, program, allowed, folders, env, signal }: BuildOptions,
): Promise<BuiltManifests> {
  const within = await allowedFolders(store, `${folder}/kustomization.yaml`, folders);
  const inputs = await collectInputs(folder, { store, within, allowed });
  return inCopyOf(inputs, async ({ inCopy, original, copy, home }) => {
    const { run, from } = await runWithOrigins(program, inCopy(folder), copy, { home, allowed, env, signal });
    if (run.code !== 0) throw programFailure(run, store.display(folder), { copy, original });
    const documents = readOrigins(run.output).map(({ text, origin }) => ({
      text,
      origin: origin === undefined ? undefined : pathToFileURL(original(resolve(from, origin))).href,
    }));
    return { documents, inputs };
  });
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
  const run = await runProgram(program, [...flagsOf(context), asking], context);
  await rm(asking, { recursive: true });
  if (run.code === 0) return { run, from: asking };
  return { run: await runProgram(program, [...flagsOf(context), folder], context), from: folder };
}

function flagsOf({ allowed }: RunContext): readonly string[] {
  return [
    ...(allowed.has('helm') ? ['--enable-helm'] : []),
    ...(allowed.has('plugins') ? ['--enable-alpha-plugins'] : []),
  ];
}
