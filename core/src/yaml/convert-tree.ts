import { type Document, isAlias, isCollection, isMap, isPair, isScalar, isSeq, type ParsedNode } from 'yaml';
import { phrase } from '../text/phrase.js';
import { isSameKey } from './is-same-key.js';
import { bracketProblem, escapeProblem, isClosed, tagProblem } from './libyaml-problems.js';
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from './node.js';
import { resolveKey } from './resolve-key.js';
import { resolveScalar } from './resolve-scalar.js';
import { type SyntaxProblem, syntaxMessage } from './syntax-problem.js';
import { hasYttBranches, yttValue } from './ytt-value.js';

const MERGE_TAG = 'tag:yaml.org,2002:merge';
/** The anchor names that libyaml accepts, which are fewer than in YAML. */
const ANCHOR_NAME = /^[0-9A-Za-z_-]+$/;

/** The maximum number of merged entries. More would exceed the maximum size in `readDocument`. */
const MAX_MERGED = 200_000;

/** Converts the parser's tree to ours, in document order, so that an alias refers to the last anchor before it. */
export function convertTree(document: Document.Parsed, text: string, problems: SyntaxProblem[]): YamlNode | undefined {
  const anchors = new Map<string, YamlNode | 'open'>();
  let merged = 0;
  let brackets = 0;
  const json = /^\s*\{/.test(text);
  const isYtt = text.includes('#@');
  const branches = isYtt && hasYttBranches(text);

  function convert(node: ParsedNode | null, fallback: number, asKey = false): YamlNode {
    if (node === null) return emptyScalar(fallback);
    const [start, end] = node.range;
    if (isAlias(node)) return convertAlias(node.source, start, end);
    if (node.anchor !== undefined) openAnchor(node.anchor, start);
    const badTag = node.tag === undefined ? undefined : tagProblem(text, start);
    if (badTag) problems.push(badTag);
    const converted = isScalar(node)
      ? convertScalar(node, start, end, asKey)
      : isSeq(node)
        ? convertSequence(node.items as ParsedNode[], node.flow === true, start, end)
        : convertMapping(node, start, end);
    if (node.anchor !== undefined) anchors.set(node.anchor, converted);
    return converted;
  }

  /** The node, or the value that ytt computes for an empty one. */
  function computed(node: YamlNode, offset = node.start): YamlNode {
    return (isYtt && node.kind === 'scalar' && node.end <= node.start && yttValue(text, offset)) || node;
  }

  function openAnchor(name: string, nodeStart: number): void {
    anchors.set(name, 'open');
    if (ANCHOR_NAME.test(name)) return;
    const start = Math.max(0, text.lastIndexOf(`&${name}`, nodeStart));
    const message = phrase(
      'kubectl accepts only letters, digits, `-` and `_` in the name of an anchor. If this is text, put it in quotes.',
    );
    problems.push({ code: 'yaml-syntax', message, start, end: start + name.length + 1 });
  }

  function convertAlias(name: string, start: number, end: number): YamlNode {
    const target = anchors.get(name);
    if (target === undefined)
      problems.push({
        code: 'yaml-alias',
        message: phrase('No anchor with this name precedes this alias. If this is text, put it in quotes.'),
        start,
        end,
      });
    if (target === 'open')
      problems.push({
        code: 'yaml-alias',
        message: phrase('This anchor contains itself.'),
        start,
        end,
      });
    return target === undefined || target === 'open' ? emptyScalar(start) : { ...target, start, end };
  }

  function convertScalar(node: ParsedNode, start: number, end: number, asKey: boolean): YamlScalar {
    if (!isScalar(node)) return emptyScalar(start);
    const source = typeof node.value === 'string' ? node.value : '';
    const style = styleOf(node.type);
    const misread = misreadAt(style, start, end);
    if (misread) problems.push(misread);
    const resolved = resolveScalar(source, style === 'plain', node.tag);
    if (!resolved.ok && !asKey)
      problems.push({
        code: 'yaml-value',
        message: phrase('The cluster cannot read this value: {reason}.', { reason: resolved.reason }),
        start,
        end,
      });
    return { kind: 'scalar', value: resolved.ok ? resolved.value : null, source, style, start, end, size: 1 };
  }

  function misreadAt(style: YamlScalar['style'], start: number, end: number): SyntaxProblem | undefined {
    if (style === 'block') return undefined;
    if (style === 'plain') return brackets > 0 ? bracketProblem(text, start, end) : undefined;
    if (!isClosed(text.slice(start, end)))
      return { code: 'yaml-syntax', message: syntaxMessage('MISSING_CHAR', ''), start, end: start + 1 };
    return style === 'double' && !json ? escapeProblem(text, start, end) : undefined;
  }

  function convertSequence(nodes: readonly ParsedNode[], flow: boolean, start: number, end: number): YamlSequence {
    if (flow) brackets++;
    const items = nodes.map((item) => computed(convert(isPair(item) ? null : item, start)));
    if (flow) brackets--;
    return { kind: 'sequence', flow, items, start, end: blockEnd(flow, items.at(-1)?.end, end), size: sum(items) };
  }

  function convertMapping(node: ParsedNode, start: number, end: number): YamlMapping {
    const entries: YamlEntry[] = [];
    const names = new Map<string, YamlNode>();
    const flow = isCollection(node) && node.flow === true;
    if (flow) brackets++;
    for (const pair of isMap(node) ? node.items : []) {
      const written = pair.key as ParsedNode | null;
      const key = convert(written, start, true);
      const value = computed(convert(pair.value as ParsedNode | null, key.end), key.end);
      if (flow && !json && isBroken(key)) problems.push(brokenKey(key));
      if (isMergeKey(written)) merge(value, entries);
      else addEntry(key, tagOf(written), value, entries, names);
    }
    if (flow) brackets--;
    const members = new Map(entries.map((entry) => [entry.key, entry]));
    const last = entries.findLast(({ merged }) => !merged);
    const size = sum(entries.map(({ value }) => value)) + entries.length;
    return {
      kind: 'mapping',
      flow,
      entries,
      members,
      start,
      end: blockEnd(flow, last && Math.max(last.keyEnd, last.value.end), end),
      size,
    };
  }

  function addEntry(
    key: YamlNode,
    tag: string | undefined,
    value: YamlNode,
    entries: YamlEntry[],
    names: Map<string, YamlNode>,
  ): void {
    const name = key.kind === 'scalar' ? resolveKey(key.source, key.style === 'plain', tag) : undefined;
    if (name === undefined) {
      problems.push({
        code: 'yaml-value',
        message: phrase('A key must be text, a number or a boolean.'),
        start: key.start,
        end: key.end,
      });
      return;
    }
    const first = names.get(name);
    if (first && branches) names.set(name, key);
    else if (first) {
      problems.push({
        code: 'yaml-duplicate-key',
        message: phrase('The key “{name}” occurs twice; the last one applies.', { name }),
        start: key.start,
        end: key.end,
        related: { message: phrase('The first “{name}” is here.', { name }), start: first.start, end: first.end },
        ...(isSameKey(first, key, text) && { general: true }),
      });
    } else names.set(name, key);
    entries.push({ key: name, keyStart: key.start, keyEnd: key.end, value, merged: false });
  }

  /** Whether a key, or the colon after it, continues on the next line, which the parser accepts between brackets. */
  function isBroken({ start, end }: YamlNode): boolean {
    const colon = /\s*:/y;
    colon.lastIndex = end;
    const to = colon.test(text) ? colon.lastIndex : end;
    return /[\r\n\u0085\u2028\u2029]/.test(text.slice(start, to)) && !/\?\s*$/.test(text.slice(0, start));
  }

  function merge(source: YamlNode, entries: YamlEntry[]): void {
    const sources = source.kind === 'sequence' ? source.items.toReversed() : [source];
    for (const each of sources) {
      if (each.kind === 'mapping') {
        // Adds only the effective entries, because merges of merges would multiply.
        merged += each.members.size;
        if (merged > MAX_MERGED) return;
        for (const entry of each.members.values()) entries.push({ ...entry, merged: true });
      } else
        problems.push({
          code: 'yaml-value',
          message: phrase('A merge key `<<` requires a mapping or a list of mappings.'),
          start: each.start,
          end: each.end,
        });
    }
  }

  return document.contents === null ? undefined : convert(document.contents, 0);
}

function emptyScalar(offset: number): YamlScalar {
  return { kind: 'scalar', value: null, source: '', style: 'plain', start: offset, end: offset, size: 1 };
}

function brokenKey({ start }: YamlNode): SyntaxProblem {
  return { code: 'yaml-syntax', message: syntaxMessage('MULTILINE_IMPLICIT_KEY', ''), start, end: start + 1 };
}

function tagOf(node: ParsedNode | null): string | undefined {
  return isAlias(node) ? undefined : node?.tag;
}

function isMergeKey(key: ParsedNode | null): boolean {
  return isScalar(key) && key.value === '<<' && (key.type === 'PLAIN' || key.tag === MERGE_TAG);
}

function styleOf(type: string | null | undefined): YamlScalar['style'] {
  if (type === 'QUOTE_SINGLE') return 'single';
  if (type === 'QUOTE_DOUBLE') return 'double';
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED' ? 'block' : 'plain';
}

/** The parser extends block collections to the next token. Ours end at the end of their last child. */
function blockEnd(flow: boolean, lastEnd: number | undefined, end: number): number {
  return flow ? end : (lastEnd ?? end);
}

function sum(nodes: readonly YamlNode[]): number {
  return nodes.reduce((total, node) => total + node.size, 1);
}
