import { type DingTalkReceiver, type Phrase, phrase } from '#core';
import type { CredentialProvider, MissingCredential, PreparedTest, TestSetting } from '#sender';
import { count } from '../terminal/count.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { type ClusterOptions, clusterProvider } from './cluster-provider.js';
import { credentialsFileProvider } from './credentials-file.js';
import { environmentProvider, VARIABLES } from './environment.js';

/** Where credentials may come from, beside the manifests and the environment. */
export interface CredentialOptions extends ClusterOptions {
  /** A file with the environment's variables. */
  readonly credentials?: string;
}

/**
 * Where credentials come from that the manifests do not hold: the environment, else a file of its variables, else the
 * cluster.
 * @throws UsageError when the options or the kubeconfig do not work
 */
export async function gatherCredentials(
  { pipeline }: TestSetting,
  options: CredentialOptions,
  terminal: Terminal,
): Promise<CredentialProvider> {
  const { firstOf } = await import('#sender');
  const { credentials, cluster, context, namespace } = options;
  const flag = context === undefined ? '--namespace' : '--context';
  if (!cluster && (context !== undefined || namespace !== undefined))
    throw new UsageError(
      phrase('{flag} says which cluster, but without --cluster none is read.', { flag }),
      phrase('Add --cluster to read missing Secrets from it.'),
    );
  const { data } = pipeline.settings;
  return firstOf(
    environmentProvider(terminal),
    ...(credentials === undefined ? [] : [credentialsFileProvider(credentials, terminal.cwd)]),
    ...(cluster ? [await clusterProvider(options, data.assumed ? undefined : data.namespace, terminal.env)] : []),
  );
}

/** @throws UsageError when a target lacks a credential: a part of the targets would prove too little */
export function requireTargets(test: PreparedTest): PreparedTest {
  const { receiver, missing, targets, remarks } = test;
  if (missing.length > 0) throw new UsageError(describe(missing), ...advise(receiver, missing));
  if (targets.length === 0)
    throw new UsageError(phrase('Receiver “{name}” has nowhere to send to.', { name: receiver.name }), ...remarks);
  return test;
}

function describe(missing: readonly MissingCredential[]): Phrase {
  return count(
    missing.length,
    phrase('{count} credential is missing, so nothing was sent.'),
    phrase('{count} credentials are missing, so nothing was sent.'),
  );
}

function advise(receiver: DingTalkReceiver, missing: readonly MissingCredential[]): readonly Phrase[] {
  const lines = missing.flatMap(({ field, text, reference }) => [
    phrase('  {field}: {problem}', { field, problem: text }),
    reference.kind === 'secret'
      ? phrase('    Name the file with that Secret too, or set {variable}.', { variable: VARIABLES[field] })
      : phrase('    Set {variable}.', { variable: VARIABLES[field] }),
  ]);
  const kinds = new Set(
    missing.map(({ field }) => (field === 'webhook' || field === 'secret' ? 'chatbot' : 'conversation')),
  );
  const other = kinds.has('chatbot') ? 'conversation' : 'chatbot';
  const both = receiver.chatbot !== undefined && (receiver.conversation?.chatIds.length ?? 0) > 0;
  if (!both || kinds.size !== 1) return lines;
  return [...lines, phrase('Or send to the other target only: --target {target}', { target: other })];
}
