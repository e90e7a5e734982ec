import { markedStretch } from '../lint/to-finding.js';
import { items, members, type Place, rootPlace, stringAt } from '../manifest/place.js';
import { closest } from '../schema/closest.js';
import { indexLines } from '../text/line-index.js';
import { type Phrase, phrase } from '../text/phrase.js';
import type { Range } from '../text/range.js';
import { type ManagerVersion, parseManagerVersion } from '../version/manager-version.js';
import { readDocument } from '../yaml/read-document.js';
import type { RuleSetting } from './lint-config.js';
import { checkRuleSetting, isRuleSetting } from './read-rule-setting.js';
import { versionUnknown } from './version-unknown.js';

/** The names of the file, in the order in which they count; it is looked for in a manifest's folder and those above. */
export const CONFIG_FILE_NAMES = [
  '.kubesphere-dingtalk.yaml',
  '.kubesphere-dingtalk.yml',
  '.kubesphere-dingtalk.json',
] as const;

/** What a configuration file says; what it leaves out is undefined. */
export interface ConfigFile {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly version?: ManagerVersion;
  /** Globs, relative to the file's folder, of files with sample alerts. */
  readonly sampleFiles?: readonly string[];
}

export interface ConfigFileProblem {
  /** `rule-unknown` is a warning: another version of this program may know the rule. */
  readonly code: 'unreadable' | 'field-unknown' | 'rule-unknown' | 'setting-unknown' | 'version-unknown';
  readonly phrase: Phrase;
  readonly range: Range;
}

export interface ReadConfigFile {
  /** What could be read. */
  readonly config: ConfigFile;
  readonly problems: readonly ConfigFileProblem[];
}

const FIELDS = ['rules', 'notificationManagerVersion', 'sampleFiles'] as const;

/** Reads a configuration file, YAML or JSON. */
export function readConfigFile(text: string): ReadConfigFile {
  const lines = indexLines(text);
  const { root, problems: unreadable } = readDocument(text);
  const problems: ConfigFileProblem[] = unreadable.map(({ message, start, end }) => ({
    code: 'unreadable',
    phrase: message,
    range: lines.rangeOf(start, end),
  }));
  const complain = (code: ConfigFileProblem['code'], words: Phrase, place: Place, mark?: 'key'): void => {
    const [start, end] = markedStretch(place, mark);
    problems.push({ code, phrase: words, range: lines.rangeOf(start, end) });
  };
  const rules: Record<string, RuleSetting> = {};
  let version: ManagerVersion | undefined;
  let sampleFiles: readonly string[] = [];
  const place = root && rootPlace(root);
  if (place && place.node.kind !== 'mapping')
    complain('unreadable', phrase('A configuration holds fields such as `rules`.'), place);
  for (const field of place ? members(place) : []) {
    const name = field.entry?.key ?? '';
    if (name === 'rules') Object.assign(rules, readRules(field, complain));
    else if (name === 'notificationManagerVersion') version = readVersion(field, complain);
    else if (name === 'sampleFiles') sampleFiles = readGlobs(field, complain);
    else complain('field-unknown', unknownField(name), field, 'key');
  }
  return {
    config: { rules, ...(version && { version }), ...(sampleFiles.length > 0 && { sampleFiles }) },
    problems,
  };
}

type Complain = (code: ConfigFileProblem['code'], words: Phrase, place: Place, mark?: 'key') => void;

function readRules(place: Place, complain: Complain): Readonly<Record<string, RuleSetting>> {
  const rules: Record<string, RuleSetting> = {};
  if (place.node.kind !== 'mapping' && textAt(place) !== '')
    complain('setting-unknown', phrase('`rules` holds a severity, or `off`, for each rule.'), place);
  for (const rule of members(place)) {
    const id = rule.entry?.key ?? '';
    const setting = textAt(rule);
    const problem = checkRuleSetting(id, setting);
    if (problem) complain(problem.code, problem.phrase, rule, problem.code === 'rule-unknown' ? 'key' : undefined);
    else if (isRuleSetting(setting)) rules[id] = setting;
  }
  return rules;
}

function readVersion(place: Place, complain: Complain): ManagerVersion | undefined {
  const version = parseManagerVersion(textAt(place) ?? '');
  if (!version) complain('version-unknown', versionUnknown(textAt(place) ?? ''), place);
  return version;
}

function readGlobs(place: Place, complain: Complain): readonly string[] {
  const globs = items(place).map((item) => ({ item, glob: stringAt(item) ?? '' }));
  const wrong = globs.find(({ glob }) => glob === '');
  if (wrong || place.node.kind !== 'sequence')
    complain(
      'setting-unknown',
      phrase('`sampleFiles` is a list of globs, such as `alerts/*.json`.'),
      wrong?.item ?? place,
    );
  return globs.map(({ glob }) => glob).filter((glob) => glob !== '');
}

function unknownField(name: string): Phrase {
  const suggestion = closest(name, FIELDS);
  return suggestion
    ? phrase('There is no “{field}” in a configuration. Did you mean “{suggestion}”?', { field: name, suggestion })
    : phrase('There is no “{field}” in a configuration. It takes {fields}.', {
        field: name,
        fields: FIELDS.join(', '),
      });
}

/** As written: YAML 1.1 would take `off` for false, and `2.10` for 2.1. Undefined for a mapping or list. */
function textAt({ node }: Place): string | undefined {
  return node.kind === 'scalar' ? node.source : undefined;
}
