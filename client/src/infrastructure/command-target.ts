import { Uri, window } from 'vscode';
import { isJsonObject, type Message } from '#core';
import type { ReceiverReference } from '#server/protocol';

/** The file that a command runs on, and its receiver if given. */
export interface CommandTarget {
  readonly uri: string;
  readonly receiver: string | undefined;
  /** The message to send; undefined: the default confirmation. */
  readonly message?: Message | undefined;
  /** The alert to send, or the alert that the message describes. Unvalidated. */
  readonly alert?: unknown;
  /** The id of the sample alert whose message is previewed; null: of all matches. */
  readonly sample?: string | null | undefined;
  /** The line of the alert rule whose alerts are previewed. */
  readonly rule?: number | undefined;
  /** Sample alerts of the conditions are made first. */
  readonly makeSamples?: boolean;
}

/**
 * Reads a command's argument: a `ReceiverReference` from a code lens or the panel, a `Uri` from an editor menu, or
 * nothing from the Command Palette, which means the active editor. Undefined when no editor is open.
 */
export function readCommandTarget(argument: unknown): CommandTarget | undefined {
  if (argument instanceof Uri) return { uri: argument.toString(), receiver: undefined };
  if (isReceiverReference(argument)) {
    const { uri, receiver, message, alert, sample, rule, makeSamples } = argument;
    return {
      uri,
      receiver,
      message: isMessage(message) ? message : undefined,
      alert,
      sample: isSample(sample) ? sample : undefined,
      rule: typeof rule === 'number' ? rule : undefined,
      makeSamples: makeSamples === true,
    };
  }
  const uri = window.activeTextEditor?.document.uri.toString();
  return uri === undefined ? undefined : { uri, receiver: undefined };
}

/** Any extension can run a command with any argument. */
function isMessage(value: unknown): value is Message {
  if (!isJsonObject(value)) return false;
  const { type, title, text } = value;
  if (typeof text !== 'string') return false;
  return type === 'text' || (type === 'markdown' && typeof title === 'string');
}

function isSample(value: unknown): value is string | null | undefined {
  return value === undefined || value === null || typeof value === 'string';
}

function isReceiverReference(argument: unknown): argument is ReceiverReference {
  return isJsonObject(argument) && typeof argument.uri === 'string' && typeof argument.receiver === 'string';
}
