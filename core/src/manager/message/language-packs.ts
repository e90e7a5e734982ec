import { toLower } from '../../go/template/index.js';
import { type Phrase, phrase, renderPhrase } from '../../text/phrase.js';
import type { YamlMapping, YamlNode } from '../../yaml/node.js';
import { isNull } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import { splitStream } from '../../yaml/split-stream.js';

export const DEFAULT_LANGUAGE = 'English';

/** The translations of each language by the original text in lower case. */
export type Dictionaries = ReadonlyMap<string, ReadonlyMap<string, string>>;

/**
 * Reads language packs like notification-manager v2.6. Each pack is a list of `{name, dictionary}`. Later packs extend
 * earlier ones, and entries for English are ignored. An unreadable pack crashes the manager.
 */
export function readLanguagePacks(packs: readonly string[]): Dictionaries | { readonly error: string } {
  const dictionaries = new Map<string, Map<string, string>>();
  for (const pack of packs) {
    const items = readPack(pack);
    if ('error' in items) return { error: items.error };
    for (const { name, dictionary } of items.languages) {
      const known = dictionaries.get(name) ?? new Map<string, string>();
      for (const [text, translation] of dictionary) known.set(toLower(text), translation);
      dictionaries.set(name, known);
    }
  }
  return dictionaries.set(
    DEFAULT_LANGUAGE,
    new Map([
      ['firing', 'FIRING'],
      ['resolved', 'RESOLVED'],
    ]),
  );
}

interface Language {
  readonly name: string;
  readonly dictionary: ReadonlyMap<string, string>;
}

/** Why a pack cannot be read, and the position as offsets in its text. */
export interface PackProblem {
  /** The message of Go. */
  readonly error: string;
  readonly reason: Phrase;
  readonly start: number;
  readonly end: number;
}

type ReadPack = { readonly languages: readonly Language[] } | PackProblem;

export function findPackProblem(pack: string): PackProblem | undefined {
  const read = readPack(pack);
  return 'error' in read ? read : undefined;
}

function readPack(pack: string): ReadPack {
  // Only the first document counts. Parts before it contain only comments.
  let offset = 0;
  for (const { text } of splitStream(pack)) {
    const { root, problems } = readDocument(text);
    // The manager accepts duplicate keys.
    const problem = problems.find(({ code }) => code !== 'yaml-duplicate-key');
    if (problem) {
      const error = `error converting YAML to JSON: yaml: ${renderPhrase(problem.message)}`;
      return { error, reason: problem.message, start: offset + problem.start, end: offset + problem.end };
    }
    if (root && !isNull(root)) {
      const read = readLanguages(root);
      return 'error' in read ? { ...read, start: offset + read.start, end: offset + read.end } : read;
    }
    if (root) break;
    offset += text.length;
  }
  return { languages: [] };
}

function readLanguages(root: YamlNode): ReadPack {
  if (root.kind !== 'sequence') return mismatch(root, '[]template.languagePack', LIST);
  const languages: Language[] = [];
  for (const item of root.items) {
    if (item.kind !== 'mapping' && !isNull(item)) return mismatch(item, 'template.languagePack', LANGUAGE);
    const language = item.kind === 'mapping' ? readLanguage(item) : { name: '', dictionary: new Map() };
    if ('error' in language) return language;
    languages.push(language);
  }
  return { languages };
}

function readLanguage(item: YamlMapping): Language | PackProblem {
  let name = '';
  const dictionary = new Map<string, string>();
  for (const [key, { value }] of item.members) {
    // Go matches field names case-insensitively.
    const field = key.toLowerCase();
    if (isNull(value)) continue;
    if (field === 'name') {
      if (value.kind !== 'scalar') return mismatch(value, 'string', TEXT);
      name = String(value.value);
    }
    if (field !== 'dictionary') continue;
    if (value.kind !== 'mapping') return mismatch(value, 'map[string]string', DICTIONARY);
    for (const [text, { value: translation }] of value.members) {
      if (translation.kind !== 'scalar') return mismatch(translation, 'string', TEXT);
      dictionary.set(text, translation.value === null ? '' : String(translation.value));
    }
  }
  return { name, dictionary };
}

const LIST = phrase('A language pack is a list of languages, each with a `name` and a `dictionary`.');
const LANGUAGE = phrase('A language is a mapping with a `name` and a `dictionary`.');
const DICTIONARY = phrase('A dictionary maps each text to its translation.');
const TEXT = phrase('This must be text, not a list or a mapping.');

function mismatch(node: YamlNode, type: string, reason: Phrase): PackProblem {
  const { start, end } = node;
  const kind = node.kind === 'mapping' ? 'object' : node.kind === 'sequence' ? 'array' : scalarKind(node.value);
  const error = `error unmarshaling JSON: while decoding JSON: json: cannot unmarshal ${kind} into Go value of type ${type}`;
  return { error, reason, start, end };
}

function scalarKind(value: unknown): string {
  return typeof value === 'boolean' ? 'bool' : typeof value;
}
