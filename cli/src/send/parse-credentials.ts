import { type Phrase, phrase } from '#core';
import { describeUnknown } from './environment.js';
import { isVariable } from './variables.js';

/** The variables of a file with credentials. Never log it. */
export interface ParsedCredentials {
  readonly values: ReadonlyMap<string, string>;
  /** What has no effect or another effect than it seems. Contains no values. */
  readonly remarks: readonly LineRemark[];
  /** The first line that cannot be read, which may be a credential. */
  readonly problem?: LineRemark;
}

interface LineRemark {
  /** Counts from 1. */
  readonly line: number;
  readonly text: Phrase;
}

const LINE = /^(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/;

/** Only such a name is certainly not a credential. */
const SHOWABLE = /^[A-Z_]{1,64}$/;

/** Reads `NAME=VALUE` lines, comments and empty lines. Nothing inside quotes is an escape. */
export function parseCredentials(text: string): ParsedCredentials {
  const values = new Map<string, string>();
  const remarks: LineRemark[] = [];
  for (const [index, whole] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const line = index + 1;
    const content = whole.trim();
    if (content === '' || content.startsWith('#')) continue;
    const [, name, written = ''] = LINE.exec(content) ?? [];
    if (name === undefined)
      return {
        values,
        remarks,
        problem: { line, text: phrase('Each line must be NAME=VALUE, a comment that starts with #, or empty.') },
      };
    const { value, comment } = readValue(written);
    if (value === undefined)
      return {
        values,
        remarks,
        problem: {
          line,
          text: phrase('A quoted value must end with the same quote. Only a comment that starts with # may follow.'),
        },
      };
    if (comment) remarks.push({ line, text: phrase('The text from # on is a comment and not part of the value.') });
    if (!isVariable(name)) remarks.push({ line, text: describeName(name) });
    else if (values.has(name))
      remarks.push({ line, text: phrase('The variable is set again; the last value counts.') });
    values.set(name, value);
  }
  return { values, remarks };
}

function readValue(written: string): { readonly value: string | undefined; readonly comment: boolean } {
  if (/^["']/.test(written)) {
    const [, , quoted, rest = ''] = /^(["'])(.*?)\1(?=\s*(?:#|$))\s*(.*)$/.exec(written) ?? [];
    return { value: quoted, comment: rest !== '' };
  }
  const [, plain = '', rest = ''] = /^(.*?)(?:\s+(#.*))?$/.exec(written) ?? [];
  return { value: plain, comment: rest !== '' };
}

function describeName(name: string): Phrase {
  return SHOWABLE.test(name) ? describeUnknown(name) : phrase('The variable is unknown and has no effect.');
}
