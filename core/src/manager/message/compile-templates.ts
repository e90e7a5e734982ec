import {
  type GoFunction,
  goText,
  isEmptyTree,
  parse,
  type Source,
  type Tree,
  toLower,
} from '../../go/template/index.js';
import { DEFAULT_LANGUAGE, type Dictionaries, readLanguagePacks } from './language-packs.js';
import { templateFunctions } from './template/template-functions.js';
import type { TemplateFailure, TemplatePlace } from './template-result.js';

/** Executable templates. A definition in a later text replaces one in an earlier text. */
export interface CompiledTemplates {
  readonly kind: 'templates';
  /** The templates by name. The text outside of definitions has an empty name. */
  readonly trees: ReadonlyMap<string, Tree>;
  readonly functions: ReadonlyMap<string, GoFunction>;
}

export interface TemplateTexts {
  /** In the order in which the manager reads them. */
  readonly texts: readonly string[];
  /** The language in the NotificationManager's template section; empty: English. */
  readonly language: string;
  /** The texts of the language packs. */
  readonly packs: readonly string[];
}

/** Reads the templates like notification-manager v2.6 does before it sends. */
export function compileTemplates({ texts, language, packs }: TemplateTexts): CompiledTemplates | TemplateFailure {
  const dictionaries = readLanguagePacks(packs);
  if ('error' in dictionaries) return { kind: 'failed', stage: 'packs', error: dictionaries.error };
  const functions = templateFunctions({ language, translate: translator(dictionaries, language || DEFAULT_LANGUAGE) });
  let templates: CompiledTemplates = { kind: 'templates', trees: new Map(), functions };
  for (const [index, text] of texts.entries()) {
    const added = addTemplates(templates, text, index, 'parse');
    if (added.kind === 'failed') return added;
    templates = added;
  }
  return templates;
}

/** Adds the templates of a text. An empty definition does not replace another one. */
export function addTemplates(
  templates: CompiledTemplates,
  text: string,
  source: TemplatePlace['source'],
  stage: TemplateFailure['stage'],
): CompiledTemplates | TemplateFailure {
  const { functions } = templates;
  const named: Source = { name: '', text: goText(text), id: source };
  const parsed = parse(named, (name) => functions.has(name));
  if (parsed.problem) {
    const { message, start, end } = parsed.problem;
    return { kind: 'failed', stage, error: message, position: { source, start, end } };
  }
  const trees = new Map(templates.trees);
  for (const [name, tree] of parsed.trees) {
    if (!trees.has(name) || !isEmptyTree(tree.root)) trees.set(name, tree);
  }
  return { kind: 'templates', trees, functions };
}

function translator(dictionaries: Dictionaries, language: string): (text: string) => string {
  const dictionary = dictionaries.get(language);
  return (text) => dictionary?.get(toLower(text)) ?? text;
}
