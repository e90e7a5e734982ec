import { Uri, window } from 'vscode';
import type { ReceiverReference } from '#server/protocol';

/** Which file, and perhaps which receiver, a command was called for. */
export interface CommandTarget {
  readonly uri: string;
  readonly receiver: string | undefined;
}

/**
 * Reads a command's argument: a `ReceiverReference` from a code lens or the panel, a `Uri` from an editor's menu, or
 * nothing from the Command Palette, which means the active editor. Undefined when no editor is open.
 */
export function readCommandTarget(argument: unknown): CommandTarget | undefined {
  if (argument instanceof Uri) return { uri: argument.toString(), receiver: undefined };
  if (isReceiverReference(argument)) return { uri: argument.uri, receiver: argument.receiver };
  const uri = window.activeTextEditor?.document.uri.toString();
  return uri === undefined ? undefined : { uri, receiver: undefined };
}

function isReceiverReference(argument: unknown): argument is ReceiverReference {
  if (typeof argument !== 'object' || argument === null) return false;
  const { uri, receiver } = argument as Partial<Record<keyof ReceiverReference, unknown>>;
  return typeof uri === 'string' && typeof receiver === 'string';
}
