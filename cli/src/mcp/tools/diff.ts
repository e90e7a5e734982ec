import { changesIn, compareStates, outlineStates, phrase } from '#core';
import reportSchema from '../../../../docs/schemas/diff-report.schema.json' with { type: 'json' };
import { diff as validate } from '../../../generated/validators.js';
import inputSchema from '../../../schemas/diff.schema.json' with { type: 'json' };
import { comparisonText } from '../../comparison/comparison-text.js';
import { diffJson } from '../../diff/diff-json.js';
import { readStates } from '../../diff/read-states.js';
import { type Sides, withSides } from '../../diff/sides.js';
import type { Terminal } from '../../terminal/terminal.js';
import { UsageError } from '../../usage-error.js';
import type { Desk } from '../access/desk.js';
import { MANIFESTS, namedPaths } from '../access/named-paths.js';
import { type AlertsInput, alertFiles, type SurroundingsInput, surroundingsOf, textsOf } from './inputs.js';
import type { Tool } from './tool.js';

interface DiffInput extends AlertsInput, SurroundingsInput {
  readonly revisions?: string;
  readonly staged?: boolean;
  readonly folders?: readonly [string, string];
  readonly before?: string;
  readonly after?: string;
  readonly paths?: readonly string[];
  readonly at?: string;
}

export const DIFF: Tool<DiffInput> = {
  name: 'diff',
  title: phrase('Compare two states of manifests'),
  description:
    'Shows what a change of notification manifests does to alerts: which alerts and alert rules gain or lose receivers, how messages, verdicts and findings change. Compares revisions of Git (by default HEAD with the work tree), two folders, or two texts (`before` and `after`). Git is only read. `ok` is false if an alert loses a receiver, or the cluster rejects an object that it accepted.',
  inputSchema,
  validate,
  reportSchema,
  texts: textsOf,
  async run(input, desk) {
    const { terminal, signal } = desk;
    const { at } = input;
    const alerts = await alertFiles(input, desk);
    const paths = pathsOf(input, await namedPaths(input.paths ?? [], desk));
    const options = {
      ...surroundingsOf(input),
      alerts,
      ...(at !== undefined && { at }),
      kustomize: [],
      kustomizeAllow: [],
      helm: [],
      values: [],
      // a tool starts no programs of a repository
      build: async () => [],
    };
    const { read, names } = await withStates(input, desk, async (sides) => ({
      read: await readStates(paths, sides, options, terminal, signal),
      names: sides.names,
    }));
    const report = compareStates(read.input);
    const changes = changesIn(report);
    return {
      ok: !changes.has('lost-receiver') && !changes.has('verdict'),
      text: comparisonText(outlineStates(report, names), desk.hide, terminal),
      json: diffJson(report, { names, failing: [] }, terminal.translate),
    };
  },
};

function pathsOf({ before, after }: DiffInput, paths: readonly string[]): readonly string[] {
  if (before !== undefined || after !== undefined) return [MANIFESTS];
  return paths.length === 0 ? ['.'] : paths;
}

/** Works with the two states that a call names. @throws UsageError if it names more than one pair, or one cannot be read */
async function withStates<Result>(
  { revisions, staged = false, folders, before, after, paths }: DiffInput,
  desk: Desk,
  work: (sides: Sides) => Promise<Result>,
): Promise<Result> {
  const { terminal, signal } = desk;
  const hasTexts = before !== undefined || after !== undefined;
  const named = [revisions !== undefined || staged, folders !== undefined, hasTexts].filter(Boolean);
  if (named.length > 1 || (hasTexts && paths !== undefined))
    throw new UsageError(
      phrase('Only one pair of states can be compared.'),
      phrase('Use either revisions (with staged and paths), folders (with paths), or before and after.'),
    );
  if (hasTexts) {
    if (before === undefined || after === undefined)
      throw new UsageError(
        phrase('before and after belong together.'),
        phrase('Pass both texts; one that is empty has no manifests.'),
      );
    return work({
      before: desk.withTexts({ [MANIFESTS]: before }),
      after: desk.withTexts({ [MANIFESTS]: after }),
      names: { before: 'before', after: 'after' },
      submodules: [],
      top: undefined,
    });
  }
  if (folders) return withSides(await namedPaths(folders, desk), { folders: true }, terminal, signal, work);
  const range = revisions === undefined ? [] : [revisions];
  return withSides(range, { staged }, terminal, signal, (sides) =>
    work({ ...sides, before: guarded(sides.before, desk), after: guarded(sides.after, desk) }),
  );
}

/** A repository may be larger than the folders that may be read. */
function guarded(side: Terminal, desk: Desk): Terminal {
  return { ...side, store: desk.withTexts({}, side.store).store };
}
