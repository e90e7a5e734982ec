import { markedSpan } from '../../model/finding/to-finding.js';
import type { ManagerVersion } from '../../model/release/manager-version.js';
import { closest } from '../../text/closest.js';
import { indexLines } from '../../text/line-index.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import type { PlacedText } from '../../text/placed-text.js';
import type { Range } from '../../text/range.js';
import { members, type Place, rootPlace } from '../../yaml/place.js';
import { readDocument } from '../../yaml/read-document.js';
import type { RuleSetting } from './lint-config.js';
import {
  type ReportProblem,
  readGlobs,
  readTenants,
  readTexts,
  readVersion,
  readZone,
  textAt,
} from './read-config-values.js';
import { checkRuleSetting, isRuleSetting } from './read-rules.js';

/** The names of the file, in order of precedence, in a manifest's folder or one above it. */
export const CONFIG_FILE_NAMES = [
  '.kubesphere-dingtalk.yaml',
  '.kubesphere-dingtalk.yml',
  '.kubesphere-dingtalk.json',
] as const;

/** The settings of a configuration file; omitted ones are undefined. */
export interface ConfigFile {
  readonly rules: Readonly<Record<string, RuleSetting>>;
  readonly version?: ManagerVersion;
  /** Globs of files with sample alerts, relative to the folder of the configuration file. */
  readonly sampleFiles?: readonly PlacedText[];
  /** Globs of files with alert rules, relative to the folder of the configuration file. */
  readonly alertRules?: readonly PlacedText[];
  /** The severities of alert rules whose alerts must reach a receiver. */
  readonly alertRuleSeverities?: readonly string[];
  /** The manager's time zone. */
  readonly timeZone?: string;
  /** The tenants by `cluster/namespace` or else by `namespace`. */
  readonly tenants?: Readonly<Record<string, readonly string[]>>;
}

export interface ConfigFileProblem {
  /** `rule-unknown` is a warning: another version of this program may know the rule. */
  readonly code:
    | 'unreadable'
    | 'field-unknown'
    | 'rule-unknown'
    | 'setting-unknown'
    | 'version-unknown'
    | 'zone-unknown';
  readonly phrase: Phrase;
  readonly range: Range;
  /** Readers of YAML in general report it, not only this one. */
  readonly general?: true;
}

export interface ReadConfigFile {
  /** The valid settings. */
  readonly config: ConfigFile;
  readonly problems: readonly ConfigFileProblem[];
}

const FIELDS = [
  'rules',
  'notificationManagerVersion',
  'sampleFiles',
  'alertRules',
  'alertRuleSeverities',
  'timeZone',
  'tenants',
] as const;

const NO_SAMPLE_FILES = phrase('`sampleFiles` is a list of globs, such as `alerts/*.json`.');
const NO_ALERT_RULES = phrase('`alertRules` is a list of globs, such as `rules/**/*.yaml`.');

const NO_SEVERITIES = phrase('`alertRuleSeverities` is a list of severities, such as `[critical, error]`.');

/** Reads a configuration file, YAML or JSON. */
export function readConfigFile(text: string): ReadConfigFile {
  const lines = indexLines(text);
  const { root, problems: unreadable } = readDocument(text);
  const problems: ConfigFileProblem[] = unreadable.map(({ message, start, end, general }) => ({
    code: 'unreadable',
    phrase: message,
    range: lines.rangeOf(start, end),
    ...(general && { general }),
  }));
  const report: ReportProblem = (code, words, place, mark) => {
    const [start, end] = markedSpan(place, mark);
    problems.push({ code, phrase: words, range: lines.rangeOf(start, end) });
  };
  const rules: Record<string, RuleSetting> = {};
  let version: ManagerVersion | undefined;
  let sampleFiles: readonly PlacedText[] = [];
  let alertRules: readonly PlacedText[] = [];
  let alertRuleSeverities: ConfigFile['alertRuleSeverities'];
  let timeZone: string | undefined;
  let tenants: ConfigFile['tenants'];
  const place = root && rootPlace(root);
  if (place && place.node.kind !== 'mapping')
    report('unreadable', phrase('A configuration file is a mapping with fields such as `rules`.'), place);
  for (const field of place ? members(place) : []) {
    const name = field.entry?.key ?? '';
    if (name === 'rules') Object.assign(rules, readRules(field, report));
    else if (name === 'notificationManagerVersion') version = readVersion(field, report);
    else if (name === 'sampleFiles') sampleFiles = readGlobs(field, report, { lines, problem: NO_SAMPLE_FILES });
    else if (name === 'alertRules') alertRules = readGlobs(field, report, { lines, problem: NO_ALERT_RULES });
    else if (name === 'alertRuleSeverities') alertRuleSeverities = readTexts(field, report, NO_SEVERITIES);
    else if (name === 'timeZone') timeZone = readZone(field, report);
    else if (name === 'tenants') tenants = readTenants(field, report);
    else report('field-unknown', unknownField(name), field, 'key');
  }
  return {
    config: {
      rules,
      ...(version && { version }),
      ...(sampleFiles.length > 0 && { sampleFiles }),
      ...(alertRules.length > 0 && { alertRules }),
      ...(alertRuleSeverities && { alertRuleSeverities }),
      ...(timeZone !== undefined && { timeZone }),
      ...(tenants && { tenants }),
    },
    problems,
  };
}

function readRules(place: Place, report: ReportProblem): Readonly<Record<string, RuleSetting>> {
  const rules: Record<string, RuleSetting> = {};
  if (place.node.kind !== 'mapping' && textAt(place) !== '')
    report('setting-unknown', phrase('`rules` maps each rule to a severity or `off`.'), place);
  for (const rule of members(place)) {
    const id = rule.entry?.key ?? '';
    const setting = textAt(rule);
    const problem = checkRuleSetting(id, setting);
    if (problem) report(problem.code, problem.phrase, rule, problem.code === 'rule-unknown' ? 'key' : undefined);
    else if (isRuleSetting(setting)) rules[id] = setting;
  }
  return rules;
}

function unknownField(name: string): Phrase {
  const suggestion = closest(name, FIELDS);
  return suggestion
    ? phrase('“{field}” is not a configuration field. Did you mean “{suggestion}”?', { field: name, suggestion })
    : phrase('“{field}” is not a configuration field. Use one of {fields}.', {
        field: name,
        fields: listPhrase(FIELDS),
      });
}
