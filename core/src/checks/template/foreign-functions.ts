import { type Phrase, phrase } from '../../text/phrase.js';

/** A function of another tool that the notification manager lacks, and what to write instead. */
export interface ForeignFunction {
  /** The manager's function with the same meaning. */
  readonly same?: string;
  readonly instead: Phrase;
}

const UPPER = phrase('Use `toUpper`.');
const LOWER = phrase('Use `toLower`.');
const TIME = phrase(
  'Format a time with its own methods, such as `{{ .StartsAt.Local.Format "2006-01-02 15:04:05" }}`; `.Local` is the manager’s time zone.',
);
const NOW = phrase('Templates do not know the current time. Use `.StartsAt` or `.EndsAt` of an alert.');
const NUMBERS = phrase(
  'Templates cannot calculate. Leave the number out, or let the alert rule write it into an annotation.',
);
const IN_RULE = phrase(
  'Only alert rules have this function. Use it in an annotation of the rule, and print the annotation.',
);
const AS_IS = phrase('Print the text as it is; DingTalk formats the Markdown of the whole message.');
const SPACES = phrase('Write the spaces into the template.');
const TEST = phrase('Test the text with a regular expression, such as `{{ if match "^web-" .Labels.pod }}`.');
const REPLACE = phrase('Use `reReplaceAll` with a regular expression: `{{ reReplaceAll "-" " " .Labels.pod }}`.');
const FALLBACK = phrase('Use `or`: `{{ or .Labels.team "nobody" }}`.');
const TEMPLATE = phrase('Call a template by its name with `{{ template "name" . }}`.');
const QUOTE = phrase('Use `printf "%q"`.');
const NO_JSON = phrase('No function writes JSON or YAML. Print the values one by one; `printf "%q"` quotes a text.');
const LIST = phrase('Use `stringSlice` for a list of texts; there are no other lists or maps.');

/** Names that users bring from Helm, Sprig, Alertmanager, Prometheus and Grafana. */
const BY_REMEDY: readonly (readonly [Phrase, readonly string[]])[] = [
  [
    TIME,
    ['date', 'dateInZone', 'date_in_zone', 'htmlDate', 'htmlDateInZone', 'tz', 'toDate', 'dateModify', 'unixEpoch'],
  ],
  [NOW, ['now', 'ago', 'since']],
  [
    NUMBERS,
    [
      'add',
      'add1',
      'sub',
      'mul',
      'mulf',
      'div',
      'divf',
      'mod',
      'max',
      'min',
      'floor',
      'ceil',
      'round',
      'int',
      'int64',
      'float64',
      'atoi',
    ],
  ],
  [
    IN_RULE,
    [
      'humanize',
      'humanize1024',
      'humanizeDuration',
      'humanizePercentage',
      'humanizeTimestamp',
      'query',
      'first',
      'value',
      'label',
      'strvalue',
      'sortByLabel',
      'parseDuration',
      'toTime',
      'graphLink',
      'tableLink',
      'pathPrefix',
      'externalURL',
      'stripPort',
      'stripDomain',
      'args',
    ],
  ],
  [AS_IS, ['markdown', 'safeHTML', 'safeUrl', 'urlize', 'toString']],
  [SPACES, ['indent', 'nindent', 'repeat', 'trim', 'trimSpace', 'trimAll', 'nospace', 'wrap']],
  [TEST, ['contains', 'hasPrefix', 'hasSuffix', 'regexMatch', 'has', 'in']],
  [REPLACE, ['replace', 'regexReplaceAll', 'trimPrefix', 'trimSuffix', 'trunc', 'substr', 'abbrev']],
  [FALLBACK, ['default', 'coalesce', 'ternary', 'empty']],
  [TEMPLATE, ['include', 'tpl', 'block']],
  [QUOTE, ['quote', 'squote']],
  [NO_JSON, ['toJson', 'toPrettyJson', 'toYaml', 'fromJson']],
  [LIST, ['list', 'dict', 'tuple', 'append', 'uniq', 'sortAlpha', 'keys', 'values', 'split', 'splitList']],
];

export const FOREIGN_FUNCTIONS: ReadonlyMap<string, ForeignFunction> = new Map<string, ForeignFunction>([
  ['upper', { same: 'toUpper', instead: UPPER }],
  ['lower', { same: 'toLower', instead: LOWER }],
  ...BY_REMEDY.flatMap(([instead, names]) => names.map((name) => [name, { instead }] as const)),
]);
