import { fileURLToPath } from 'node:url';
import { phrase } from '#core';
import { unreadablePhrase } from '#workspace';
import { shownPath } from '../files/shown-path.js';
import { labelled } from '../terminal/labelled.js';
import { printable } from '../terminal/printable.js';
import type { Terminal } from '../terminal/terminal.js';
import type { Sides } from './sides.js';

/** The manifests that one state cannot read. They are left out of both: else their objects would seem to come or go. */
export interface LeftOutFiles {
  /** A terminal whose store gives such files without content. */
  tolerant(side: Terminal): Terminal;
  /** Whether a path, as shown, is left out. */
  has(path: string): boolean;
  /** Says which ones, and why. */
  report(terminal: Terminal): void;
}

export function createLeftOutFiles(): LeftOutFiles {
  const found = new Map<string, ReturnType<typeof phrase>>();
  return {
    tolerant(side) {
      const { store, cwd } = side;
      return {
        ...side,
        store: {
          ...store,
          async read(uri, options) {
            const read = await store.read(uri, options);
            const problem = 'problem' in read ? unreadablePhrase(read) : read.isUtf8 ? undefined : NOT_UTF8;
            // what is not there is no part of the state
            if (problem === undefined || ('problem' in read && read.problem === 'ENOENT')) return read;
            found.set(shownPath(fileURLToPath(uri), cwd), problem);
            return { text: '', byteOrderMark: false, isUtf8: true, size: 0 };
          },
        },
      };
    },
    has: (path) => found.has(path),
    report({ note, err, translate }) {
      for (const [path, problem] of [...found].sort()) {
        const text = phrase('{path} is left out of both states: {problem}.', { path, problem });
        note(labelled(err.yellow(translate(phrase('warning:'))), printable(translate(text)), translate));
      }
    },
  };
}

const NOT_UTF8 = phrase('not UTF-8 text');

/** Says which submodules are not read, of those in the folders that are compared. */
export function reportSubmodules(
  { submodules, top = '', after }: Sides,
  paths: readonly string[],
  terminal: Terminal,
): void {
  const folders = paths.map((path) => shownPath(`${after.cwd}/${path}`, top));
  for (const path of submodules) {
    if (!folders.some((folder) => folder === '.' || `${path}/`.startsWith(`${folder}/`))) continue;
    const text = phrase('The submodule {path} is not read: it is a repository of its own.', { path });
    terminal.note(
      labelled(terminal.translate(phrase('note:')), printable(terminal.translate(text)), terminal.translate),
    );
  }
}
