import {
  dialectOf,
  type GoFunction,
  goText,
  isEmptyTree,
  parse,
  type Source,
  type Tree,
  toLower,
} from '../../go/template/index.js';
import { type Release, releaseOf } from '../../model/release/release.js';
import { DEFAULT_LANGUAGE, type Dictionaries, readLanguagePacks } from './language-packs.js';
import { BUILT_IN_TEMPLATES } from './template/built-in-templates.js';
import { templateFunctions } from './template/template-functions.js';
import type { TemplateFailure, TemplatePlace } from './template-result.js';

/** Executable templates. A definition in a later text replaces one in an earlier text. */
export interface CompiledTemplates {
  readonly kind: 'templates';
  /** The templates by name. The text outside of definitions has an empty name. */
  readonly trees: ReadonlyMap<string, Tree>;
  readonly functions: ReadonlyMap<string, GoFunction>;
  /** The manager that executes them. */
  readonly release: Release;
}

export interface TemplateTexts {
  /** In the order in which the manager reads them. */
  readonly texts: readonly string[];
  /**
   * The names of the files with the texts, which 1.x gives to the text outside of definitions; default: `template`, as
   * installed.
   */
  readonly files?: readonly string[];
  /** The language in the NotificationManager's template section; empty: English. */
  readonly language: string;
  /** The texts of the language packs. */
  readonly packs: readonly string[];
}

/**
 * Reads the templates like the notification manager does before it sends. Language packs exist since 2.0.
 *
 * @param release default: the newest
 */
export function compileTemplates(
  { texts, files, language, packs }: TemplateTexts,
  release: Release = releaseOf(),
): CompiledTemplates | TemplateFailure {
  const dictionaries = readLanguagePacks(release.hasTranslate ? packs : []);
  if ('error' in dictionaries) return { kind: 'failed', stage: 'packs', error: dictionaries.error };
  const translate = translator(dictionaries, language || DEFAULT_LANGUAGE);
  const functions = templateFunctions({ release, language, translate });
  const readsFiles = release.templateData === 'alertmanager';
  let templates: CompiledTemplates = { kind: 'templates', trees: new Map(), functions, release };
  if (readsFiles) templates = { ...templates, trees: builtInTemplates(templates) };
  for (const [index, text] of texts.entries()) {
    const name = readsFiles ? (files?.[index] ?? INSTALLED_FILE) : '';
    const added = addTemplates(templates, { name, text: goText(text), id: index }, 'parse');
    if (added.kind === 'failed') return added;
    templates = added;
  }
  return templates;
}

const INSTALLED_FILE = 'template';

/** Adds the templates of a text. An empty definition does not replace another one. */
export function addTemplates(
  templates: CompiledTemplates,
  text: TemplateSource,
  stage: TemplateFailure['stage'],
): CompiledTemplates | TemplateFailure {
  const { functions, release } = templates;
  const parsed = parse(text, (name) => functions.has(name), dialectOf(release.goVersion));
  if (parsed.problem) {
    const { message, start, end } = parsed.problem;
    return { kind: 'failed', stage, error: message, position: { source: text.id, start, end } };
  }
  const trees = new Map(templates.trees);
  for (const [name, tree] of parsed.trees) {
    if (!trees.has(name) || !isEmptyTree(tree.root)) trees.set(name, tree);
  }
  return { ...templates, trees };
}

interface TemplateSource extends Source {
  readonly id: TemplatePlace['source'];
}

function translator(dictionaries: Dictionaries, language: string): (text: string) => string {
  const dictionary = dictionaries.get(language);
  return (text) => dictionary?.get(toLower(text)) ?? text;
}

/** The templates that 1.x has before it reads files. */
function builtInTemplates({ functions }: CompiledTemplates): ReadonlyMap<string, Tree> {
  return parse({ name: '', text: BUILT_IN_TEMPLATES, id: 'built-in' }, (name) => functions.has(name)).trees;
}
