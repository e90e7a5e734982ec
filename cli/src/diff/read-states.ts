import { listPhrase, phrase, type StatesInput } from '#core';
import type { ConfigOptions } from '../config/config-options.js';
import { analyseTexts, type SurroundingsOptions } from '../config/pipeline-options.js';
import { holdsManifests, holdsReceivers, holdsRules, requireManifests } from '../config/require-readable.js';
import { type NamedText, readManifests } from '../files/read-manifests.js';
import type { Build, buildAll } from '../kustomize/build-all.js';
import { type BuildOptions, namedFolders } from '../kustomize/build-options.js';
import { dependsOnZone, momentOf } from '../preview/moment-of.js';
import { labelled } from '../terminal/labelled.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import { gatherAlerts } from './gather-alerts.js';
import { createLeftOutFiles, reportSubmodules } from './left-out-files.js';
import { presentNames } from './present-names.js';
import { readState, zoneOf } from './read-state.js';
import type { Sides } from './sides.js';

export interface ReadOptions extends SurroundingsOptions, BuildOptions, ConfigOptions {
  readonly alerts: readonly string[];
  readonly at?: string;
  /** Builds the named kustomizations and charts: with the user’s programs, where a host may run them. */
  readonly build: typeof buildAll;
}

/** What is compared, and all texts that it is made of, for hiding the credentials in them. */
export interface ReadStates {
  readonly input: StatesInput;
  readonly texts: readonly Pick<NamedText, 'text'>[];
}

/**
 * Reads both states as the other commands read manifests.
 *
 * @throws UsageError if something cannot be read or built; the reason of the signal
 */
export async function readStates(
  paths: readonly string[],
  sides: Sides,
  options: ReadOptions,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ReadStates> {
  const named = [...paths, ...namedFolders(options)];
  const own = await readTexts(paths, sides, terminal);
  reportSubmodules(sides, named, terminal);
  const builds = await buildSides(options, sides, signal);
  signal.throwIfAborted();
  const texts = await withReceivers(own, { builds, named }, sides, terminal);
  const before = await readState({ texts: texts.before, builds: builds.before }, sides.before, options, terminal);
  const after = await readState({ texts: texts.after, builds: builds.after }, sides.after, options, terminal);
  requireManifests([...before.analysed, ...after.analysed], named, { rules: true });
  const at = momentOf(options.at, dependsOnZone(options.at) ? zoneOf(after) : 'UTC');
  const inputs = [...builds.before, ...builds.after].flatMap((build) => build.inputs);
  return {
    input: {
      before: { files: before.files, options: { ...before.options, at } },
      after: { files: after.files, options: { ...after.options, at } },
      alerts: await gatherAlerts(options.alerts, named, [before, after], terminal),
    },
    texts: [...before.files, ...after.files, ...inputs],
  };
}

interface OfBoth<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** The manifests of both states, without those that one of them cannot read. */
async function readTexts(
  paths: readonly string[],
  sides: Sides,
  terminal: Terminal,
): Promise<OfBoth<readonly NamedText[]>> {
  const present = await presentNames(paths, sides);
  const leftOut = createLeftOutFiles();
  const [before, after] = [
    await readManifests(present.before, leftOut.tolerant(sides.before)),
    await readManifests(present.after, leftOut.tolerant(sides.after)),
  ];
  leftOut.report(terminal);
  const kept = (texts: readonly NamedText[]): readonly NamedText[] => texts.filter(({ path }) => !leftOut.has(path));
  return { before: kept(before), after: kept(after) };
}

/**
 * Where only alert rules are compared, the manifests of the working folder tell who receives their alerts. The same texts
 * where receivers are among them, or no rules.
 */
async function withReceivers(
  texts: OfBoth<readonly NamedText[]>,
  { builds, named }: { readonly builds: OfBoth<readonly Build[]>; readonly named: readonly string[] },
  sides: Sides,
  terminal: Terminal,
): Promise<OfBoth<readonly NamedText[]>> {
  const given = analyseTexts([...texts.before, ...builds.before, ...texts.after, ...builds.after]);
  if (!given.some(holdsRules) || given.some(holdsReceivers)) return texts;
  const around = await readTexts(['.'], sides, terminal);
  const others = (state: keyof OfBoth<unknown>): readonly NamedText[] => {
    const known = new Set(texts[state].map(({ path }) => path));
    const manifests = analyseTexts(around[state].filter(({ path }) => !known.has(path))).filter(holdsManifests);
    const paths = new Set(manifests.map(({ path }) => path));
    return around[state].filter(({ path }) => paths.has(path));
  };
  const [before, after] = [others('before'), others('after')];
  if (before.length + after.length > 0) {
    const text = phrase(
      '{paths}: alert rules without receivers. The manifests of the working folder are compared too.',
      {
        paths: listPhrase(named),
      },
    );
    terminal.note(
      labelled(terminal.translate(phrase('note:')), printable(terminal.translate(text)), terminal.translate),
    );
  }
  return { before: [...before, ...texts.before], after: [...after, ...texts.after] };
}

/** Builds in each state what it has of the named folders. */
async function buildSides(
  { kustomizeProgram, helmProgram, build: buildNamed, ...options }: BuildOptions & Pick<ReadOptions, 'build'>,
  sides: Sides,
  signal: AbortSignal,
): Promise<OfBoth<readonly Build[]>> {
  const [kustomize, helm, values] = [
    await presentNames(options.kustomize, sides),
    await presentNames(options.helm, sides),
    await presentNames(options.values, sides),
  ];
  const build = (state: keyof OfBoth<unknown>): Promise<readonly Build[]> => {
    const given = { ...options, kustomize: kustomize[state], helm: helm[state] };
    const isUseless = options.helm.length > 0 && given.helm.length === 0;
    const programs = { ...(kustomizeProgram && { kustomizeProgram }), ...(helmProgram && { helmProgram }) };
    return buildNamed({ ...given, ...programs, values: isUseless ? [] : values[state] }, sides[state], signal);
  };
  return { before: await build('before'), after: await build('after') };
}
