import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { PlacedText } from '../../text/placed-text.js';
import type { SourcePlace } from '../pipeline/report/trace.js';
import type { FailureReason } from './case-result.js';

/**
 * The receivers that no alert reaches, in one sentence with the first reason and its place: `Expected payment, reached
 * nobody: severity is "warning", wanted one of critical, error (receivers.yaml:23)`.
 */
export function missingPhrase(
  missing: readonly PlacedText[],
  actual: readonly string[],
  reasons: readonly FailureReason[],
): Phrase {
  const receivers = listPhrase(missing.map(({ text }) => text));
  const reached = actual.length > 0 ? listPhrase(actual) : phrase('nobody');
  const first = reasons.find(({ cause }) => cause !== undefined);
  if (!first?.cause) return phrase('Expected {receivers}, reached {reached}.', { receivers, reached });
  const args = { receivers, reached, reason: first.cause };
  return first.at
    ? phrase('Expected {receivers}, reached {reached}: {reason} ({place})', { ...args, place: shortPlace(first.at) })
    : phrase('Expected {receivers}, reached {reached}: {reason}', args);
}

/** The file and line; the reasons below the sentence have the whole path. */
function shortPlace({ uri, range }: SourcePlace): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return `${decodedName(name)}:${range.start.line + 1}`;
}

/** The name as users know it: hosts give URIs or paths, and a path may contain a `%`. */
function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
