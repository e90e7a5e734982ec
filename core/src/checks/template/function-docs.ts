import { BOOL, INT, STRING, STRINGS, type Type } from '../../go/template/index.js';
import { HTML } from '../../manager/message/template/html-type.js';
import type { Release } from '../../model/release/release.js';
import { type Phrase, phrase } from '../../text/phrase.js';

/** The description and result type of a template function, for hovers and for type checks. */
export interface FunctionDoc {
  readonly signature: string;
  readonly description: Phrase;
  /** The description for a release in which the function does something else. */
  readonly descriptionIn?: (release: Release) => Phrase | undefined;
  readonly example: string;
  /** `first`: the type of its first argument; `element`: of an element of it; undefined: it varies. */
  readonly result: Type | 'first' | 'element' | undefined;
}

/** The template functions of all releases, by name. */
export const FUNCTION_DOCS: Readonly<Record<string, FunctionDoc>> = {
  and: doc(
    'and x y…',
    undefined,
    phrase('The first empty argument, or the last one.'),
    '{{ if and .Alerts .Status }}…{{ end }}',
  ),
  call: doc(
    'call fn args…',
    undefined,
    phrase('Calls a function value. Alert data contains no functions.'),
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
    phrase('The text with HTML’s special characters escaped.'),
    '{{ html .Labels.pod }}',
  ),
  index: doc(
    'index list keys…',
    'element',
    phrase('The element at an index of a list, or the value of a label.'),
    '{{ index .CommonLabels "host-ip" }}',
  ),
  js: doc('js values…', STRING, phrase('The text escaped for a JavaScript string.'), '{{ js .Labels.pod }}'),
  le: doc('le x y', BOOL, phrase('Whether x is less than y or equal to it.'), '{{ if le (len .Alerts) 5 }}…{{ end }}'),
  len: doc(
    'len list',
    INT,
    phrase('The number of elements in a list, of labels, or of bytes in a text.'),
    '{{ len .Alerts }}',
  ),
  lt: doc('lt x y', BOOL, phrase('Whether x is less than y.'), '{{ if lt (len .Alerts) 5 }}…{{ end }}'),
  ne: doc('ne x y', BOOL, phrase('Whether x differs from y.'), '{{ if ne .Status "resolved" }}…{{ end }}'),
  not: doc(
    'not x',
    BOOL,
    phrase('True when the argument is empty: false, 0, or an empty text, list or set of labels.'),
    '{{ if not .CommonLabels.namespace }}…{{ end }}',
  ),
  or: doc(
    'or x y…',
    undefined,
    phrase('The first argument that is not empty, or the last one.'),
    '{{ or .Labels.alias .Labels.alertname }}',
  ),
  print: doc(
    'print values…',
    STRING,
    phrase('The values as text, with spaces between values that are not text.'),
    '{{ print .Status }}',
  ),
  printf: doc(
    'printf format values…',
    STRING,
    phrase('Text in a format with Go’s verbs, such as %s, %d, %q, %v.'),
    '{{ printf "%s (%d)" .Status (len .Alerts) }}',
  ),
  println: doc(
    'println values…',
    STRING,
    phrase('The values as text, separated by spaces and followed by a line break.'),
    '{{ println .Status }}',
  ),
  slice: doc(
    'slice list from to',
    'first',
    phrase('Part of a text or a list, from one index up to another. Texts are counted in bytes.'),
    '{{ slice .Labels.pod 0 8 }}',
  ),
  urlquery: doc(
    'urlquery values…',
    STRING,
    phrase('The text escaped for the query of a URL.'),
    'https://example.com/?q={{ urlquery .Labels.alertname }}',
  ),
  toUpper: doc('toUpper text', STRING, phrase('The text in upper case.'), '{{ .Status | toUpper }}'),
  toLower: doc('toLower text', STRING, phrase('The text in lower case.'), '{{ .Labels.severity | toLower }}'),
  title: doc(
    'title text',
    STRING,
    phrase('The text with the first letter of each word in upper case.'),
    '{{ .Labels.severity | title }}',
  ),
  escape: {
    ...doc('escape text', STRING, phrase('The text escaped for a JSON string.'), '{{ escape .Labels.message }}'),
    descriptionIn: ({ escape: meaning }) =>
      meaning === 'json'
        ? undefined
        : phrase(
            'The text with a backslash before each single quotation mark and in place of each double one. Since 2.6: the text escaped for a JSON string.',
          ),
  },
  translate: doc(
    'translate text',
    STRING,
    phrase('The translation of the text in the notification manager’s language pack, or the text itself.'),
    '{{ translate .Name }}: {{ translate .Value }}',
  ),
  safeHtml: doc(
    'safeHtml text',
    HTML,
    phrase('The text, marked as HTML that emails include without escaping.'),
    '{{ safeHtml .Annotations.message }}',
  ),
  join: doc(
    'join separator texts',
    STRING,
    phrase('The texts of a list, joined with a separator.'),
    '{{ join ", " .CommonLabels.Values }}',
  ),
  match: doc(
    'match expression text',
    BOOL,
    phrase('Whether a regular expression (RE2) matches part of the text.'),
    '{{ if match "^kube-" .Labels.namespace }}…{{ end }}',
  ),
  reReplaceAll: doc(
    'reReplaceAll expression replacement text',
    STRING,
    phrase('The text with every match of a regular expression (RE2) replaced; $1 is its first group.'),
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
      'What happened: the first annotation that the alert has of message, summary and summaryCn. With the language zh-cn, summaryCn comes first.',
    ),
    '{{ range .Alerts }}{{ message . }}{{ end }}',
  ),
};

function doc(signature: string, result: FunctionDoc['result'], description: Phrase, example: string): FunctionDoc {
  return { signature, result, description, example };
}
