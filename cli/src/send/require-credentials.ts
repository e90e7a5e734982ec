import { type DingTalkReceiver, type Phrase, phrase } from '#core';
import type { MissingCredential, PreparedTest } from '#sender';
import { count } from '../terminal/count.js';
import { UsageError } from '../usage-error.js';
import { VARIABLES } from './variables.js';

/** @throws UsageError if a target lacks a credential, because a test of only some targets would be misleading */
export function requireCredentials(test: PreparedTest): PreparedTest {
  const { receiver, missing, targets, remarks } = test;
  if (missing.length > 0) throw new UsageError(describe(missing), ...advise(receiver, missing), ...remarks);
  if (targets.length === 0)
    throw new UsageError(phrase('Receiver “{name}” has no target to send to.', { name: receiver.name }), ...remarks);
  return test;
}

function describe(missing: readonly MissingCredential[]): Phrase {
  return count(
    missing.length,
    phrase('{count} credential is missing. Nothing was sent.'),
    phrase('{count} credentials are missing. Nothing was sent.'),
  );
}

function advise(receiver: DingTalkReceiver, missing: readonly MissingCredential[]): readonly Phrase[] {
  const lines = missing.flatMap(({ field, text, reference, reason }) => [
    phrase('  {field}: {problem}', { field, problem: text }),
    reference.kind === 'secret' && reason === 'unknown'
      ? phrase('    Add --cluster to read the Secret in a cluster, or set {variable}.', { variable: VARIABLES[field] })
      : reference.kind === 'secret'
        ? phrase('    Add the file with this Secret, or set {variable}.', { variable: VARIABLES[field] })
        : phrase('    Set {variable}.', { variable: VARIABLES[field] }),
  ]);
  const kinds = new Set(missing.map(({ target }) => target));
  const other = kinds.has('chatbot') ? 'conversation' : 'chatbot';
  const both = receiver.chatbot !== undefined && (receiver.conversation?.chatIds.length ?? 0) > 0;
  if (!both || kinds.size !== 1) return lines;
  return [...lines, phrase('Or send only to the other target: --target {target}', { target: other })];
}
