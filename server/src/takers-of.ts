import {
  type AlertTaker,
  alertTakers,
  type ConditionRules,
  factsOf,
  keepAccepted,
  type LeftOut,
  type Range,
  releaseOf,
} from '#core';
import type { Context } from './context.js';
import type { ManifestFile } from './manifests/workspace-manifests.js';

/** What takes alerts in a file, and how the targeted release evaluates conditions. */
export interface TakersOfFile {
  /** The version of the text; 0: not open. */
  readonly version: number;
  readonly takers: readonly AlertTaker[];
  readonly rules: (taker: AlertTaker) => ConditionRules;
  /** Why the cluster rejects it; undefined: it does not. */
  readonly rejectionOf: (taker: Pick<AlertTaker, 'kind' | 'conditions'>) => LeftOut | undefined;
}

type Sources = Pick<Context, 'open' | 'manifests' | 'lintConfigs' | 'pipelines'>;

/** The receivers, Routers and Silences of a file, as it is in the editor, else as on disk; undefined for unknown files. */
export async function takersOf(context: Sources, uri: string): Promise<TakersOfFile | undefined> {
  const analysed = context.open.analysisOf(uri);
  const facts = analysed
    ? factsOf(analysed.stream)
    : (await context.manifests.load()).find((file) => file.uri === uri)?.facts;
  return facts && takersIn(context, { uri, facts });
}

/** The same of a file that is at hand. */
export async function takersIn(
  { open, manifests, lintConfigs, pipelines }: Sources,
  { uri, facts }: ManifestFile,
): Promise<TakersOfFile> {
  const { version } = await lintConfigs.of(uri);
  const rules = await pipelines.rulesOf(uri);
  const { leftOut } = keepAccepted(await manifests.accepted([{ uri, facts }], version));
  return {
    version: open.analysisOf(uri)?.version ?? 0,
    takers: alertTakers(facts, releaseOf(version)),
    // that every alert passes an unusable selector is only true of receivers
    rules: ({ kind }) => (kind === 'Receiver' ? rules : { ...rules, unusable: 'fails' }),
    rejectionOf: ({ kind, conditions: { name, range } }) =>
      leftOut.find(({ at, ...object }) => object.kind === kind && object.name === name && contains(range, at.range)),
  };
}

function contains({ start, end }: Range, inner: Range): boolean {
  return start.line <= inner.start.line && inner.start.line <= end.line;
}
