import { BOOL, INT, STRING, STRINGS, type Type } from '../../go/template/index.js';
import { HTML } from '../../manager/message/template/template-types.js';
import { type Phrase, phrase } from '../../text/phrase.js';

/** What there is to know of a function of templates, for people and for the check of types. */
export interface FunctionDoc {
  readonly signature: string;
  readonly description: Phrase;
  readonly example: string;
  /** `first`: that of its first argument; undefined: it depends. */
  readonly result: Type | 'first' | 'element' | undefined;
}

/** Every function of a template of notification-manager v2.6, by name. */
export const FUNCTION_DOCS: Readonly<Record<string, FunctionDoc>> = {
  and: doc(
    'and x y…',
    undefined,
    phrase('The first argument that is empty, else the last one.'),
    '{{ if and .Alerts .Status }}…{{ end }}',
  ),
  call: doc(
    'call fn args…',
    undefined,
    phrase('Calls a value that is a function. The data of an alert holds none.'),
    '{{ call .function "argument" }}',
  ),
  eq: doc(
    'eq x y…',
    BOOL,
    phrase('Whether the first argument equals any of the others.'),
    '{{ if eq .Labels.severity "critical" "error" }}…{{ end }}',
  ),
  ge: doc(
    'ge x y',
    BOOL,
    phrase('Whether x is greater than y or equal to it.'),
    '{{ if ge (len .Alerts) 2 }}…{{ end }}',
  ),
  gt: doc('gt x y', BOOL, phrase('Whether x is greater than y.'), '{{ if gt (len .Alerts) 1 }}…{{ end }}'),
  html: doc(
    'html values…',
    STRING,
    phrase('The text with the characters that HTML reserves escaped.'),
    '{{ html .Labels.pod }}',
  ),
  index: doc(
    'index list keys…',
    'element',
    phrase('What stands at an index of a list, or under a key of labels.'),
    '{{ index .CommonLabels "host-ip" }}',
  ),
  js: doc('js values…', STRING, phrase('The text escaped for a string of JavaScript.'), '{{ js .Labels.pod }}'),
  le: doc('le x y', BOOL, phrase('Whether x is less than y or equal to it.'), '{{ if le (len .Alerts) 5 }}…{{ end }}'),
  len: doc(
    'len list',
    INT,
    phrase('How many elements a list or labels have, or how many bytes a text.'),
    '{{ len .Alerts }}',
  ),
  lt: doc('lt x y', BOOL, phrase('Whether x is less than y.'), '{{ if lt (len .Alerts) 5 }}…{{ end }}'),
  ne: doc('ne x y', BOOL, phrase('Whether x differs from y.'), '{{ if ne .Status "resolved" }}…{{ end }}'),
  not: doc(
    'not x',
    BOOL,
    phrase('True when the argument is empty: false, 0, or a text, list or labels without anything.'),
    '{{ if not .CommonLabels.namespace }}…{{ end }}',
  ),
  or: doc(
    'or x y…',
    undefined,
    phrase('The first argument that is not empty, else the last one.'),
    '{{ or .Labels.alias .Labels.alertname }}',
  ),
  print: doc(
    'print values…',
    STRING,
    phrase('The values as text, with blanks between those that are no texts.'),
    '{{ print .Status }}',
  ),
  printf: doc(
    'printf format values…',
    STRING,
    phrase('Text by a format, with Go’s verbs such as %s, %d, %q, %v.'),
    '{{ printf "%s (%d)" .Status (len .Alerts) }}',
  ),
  println: doc(
    'println values…',
    STRING,
    phrase('The values as text with blanks between them and a line end.'),
    '{{ println .Status }}',
  ),
  slice: doc(
    'slice list from to',
    'first',
    phrase('A part of a text or a list: from an index up to another, counted in bytes for texts.'),
    '{{ slice .Labels.pod 0 8 }}',
  ),
  urlquery: doc(
    'urlquery values…',
    STRING,
    phrase('The text as it may stand in the query of an address.'),
    'https://example.com/?q={{ urlquery .Labels.alertname }}',
  ),
  toUpper: doc('toUpper text', STRING, phrase('The text in capital letters.'), '{{ .Status | toUpper }}'),
  toLower: doc('toLower text', STRING, phrase('The text in small letters.'), '{{ .Labels.severity | toLower }}'),
  title: doc(
    'title text',
    STRING,
    phrase('The text with a capital at the beginning of each word.'),
    '{{ .Labels.severity | title }}',
  ),
  escape: doc('escape text', STRING, phrase('The text escaped for a string in JSON.'), '{{ escape .Labels.message }}'),
  translate: doc(
    'translate text',
    STRING,
    phrase('What the language pack of the notification manager has for the text, else the text itself.'),
    '{{ translate .Name }}: {{ translate .Value }}',
  ),
  safeHtml: doc(
    'safeHtml text',
    HTML,
    phrase('The text, marked as HTML that mails take as it is.'),
    '{{ safeHtml .Annotations.message }}',
  ),
  join: doc(
    'join separator texts',
    STRING,
    phrase('The texts of a list with a separator between them.'),
    '{{ join ", " .CommonLabels.Values }}',
  ),
  match: doc(
    'match expression text',
    BOOL,
    phrase('Whether a regular expression (RE2) is found in the text.'),
    '{{ if match "^kube-" .Labels.namespace }}…{{ end }}',
  ),
  reReplaceAll: doc(
    'reReplaceAll expression replacement text',
    STRING,
    phrase('The text with everything replaced that a regular expression (RE2) finds; $1 stands for its first group.'),
    '{{ reReplaceAll "-[0-9a-f]+$" "" .Labels.pod }}',
  ),
  stringSlice: doc(
    'stringSlice texts…',
    STRINGS,
    phrase('A list of the texts.'),
    '{{ .Labels.Remove (stringSlice "pod" "node") }}',
  ),
  message: doc(
    'message alert',
    STRING,
    phrase(
      'What happened: the first of the alert’s annotations message, summary and summaryCn that is there; with the language zh-cn summaryCn comes first.',
    ),
    '{{ range .Alerts }}{{ message . }}{{ end }}',
  ),
};

function doc(signature: string, result: FunctionDoc['result'], description: Phrase, example: string): FunctionDoc {
  return { signature, result, description, example };
}
