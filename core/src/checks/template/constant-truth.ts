import { dialectOf, execute, type OperandNode, type PipeNode, type Tree } from '../../go/template/index.js';
import type { Release } from '../../model/release/release.js';
import { functionsOf } from './template-releases.js';

/** Functions whose result depends on the NotificationManager's language. */
const OF_LANGUAGE: ReadonlySet<string> = new Set(['message', 'translate']);

/** Whether a value is certainly true or false as a condition; undefined: it depends on the data, or fails. */
export function constantTruth(value: OperandNode, release: Release): boolean | undefined {
  if (value.kind !== 'pipe') return isConstant(value) ? truthOfConstant(value, release) : undefined;
  const [command, ...more] = value.commands;
  const [head, ...args] = command?.args ?? [];
  if (more.length > 0 || head?.kind !== 'identifier' || (head.name !== 'and' && head.name !== 'or'))
    return isConstant(value) ? truthOfConstant(value, release) : undefined;
  const truths = args.map((arg) => constantTruth(arg, release));
  const decisive = head.name === 'or';
  if (truths.includes(decisive)) return decisive;
  return truths.includes(undefined) || truths.length === 0 ? undefined : !decisive;
}

/** Whether a value is made of constants and functions of them. */
function isConstant(node: OperandNode): boolean {
  switch (node.kind) {
    case 'bool':
    case 'number':
    case 'string':
      return true;
    case 'identifier':
      return !OF_LANGUAGE.has(node.name);
    case 'pipe':
      return !node.assigns && node.commands.every(({ args }) => args.every(isConstant));
    default:
      return false;
  }
}

const YES = 'yes';

/** Runs `{{ if VALUE }}yes{{ end }}`. */
function truthOfConstant(value: OperandNode, release: Release): boolean | undefined {
  const { at, start, end } = value;
  const place = { at, start, end };
  const command = { kind: 'command', args: [value], ...place } as const;
  const pipe: PipeNode =
    value.kind === 'pipe' ? value : { kind: 'pipe', assigns: false, declared: [], commands: [command], ...place };
  const list = { kind: 'list', nodes: [{ kind: 'text', text: YES, ...place }], ...place } as const;
  const branch = { kind: 'if', pipe, list, otherwise: undefined, ...place } as const;
  const tree: Tree = {
    name: '',
    nameAt: undefined,
    source: { name: '', text: '', id: 0 },
    root: { kind: 'list', nodes: [branch], ...place },
  };
  const functions = functionsOf(release);
  const options = { templates: new Map<string, Tree>(), functions, dialect: dialectOf(release.goVersion) };
  const { output, problem } = execute(tree, undefined, options);
  return problem ? undefined : output === YES;
}
