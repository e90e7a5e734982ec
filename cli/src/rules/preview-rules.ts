import { analyseTexts } from '../config/pipeline-options.js';
import { requireReadable } from '../config/require-readable.js';
import { type NamedText, readManifests } from '../files/read-manifests.js';
import { hiderFor } from '../lint/hider-for.js';
import { hidingTerminal } from '../terminal/hiding-terminal.js';
import type { Terminal } from '../terminal/terminal.js';
import { printRules, type RulesWanted } from './print-rules.js';

/**
 * Prints which receivers the alerts of rules reach.
 *
 * @param texts the manifests; the files of rules are read too, if they are not among them
 */
export async function previewRules(
  texts: readonly NamedText[],
  { alertRules, ...wanted }: RulesWanted & { readonly alertRules: readonly string[] },
  terminal: Terminal,
): Promise<void> {
  const known = new Set(texts.map(({ path }) => path));
  const named = await readManifests(alertRules, terminal);
  const all = [...texts, ...named.filter(({ path }) => !known.has(path))];
  const files = analyseTexts(all);
  requireReadable(files);
  const paths = new Set(named.map(({ path }) => path));
  const hiding = hidingTerminal(terminal, hiderFor(all), wanted.format === 'json');
  await printRules(
    files,
    files.filter(({ path }) => paths.has(path)),
    wanted,
    hiding,
  );
}
