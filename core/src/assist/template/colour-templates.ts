import type { StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import type { ManifestFacts } from '../../checks/analysis/manifest-facts.js';
import type { Token, TokenKind } from '../../go/template/index.js';
import { keepPerObject } from '../../text/keep-per-object.js';
import type { StreamDocument } from '../../yaml/split-stream.js';
import { markdownParts } from './markdown-parts.js';
import { piecesOf } from './template-pieces.js';
import { templateTokens } from './template-tokens.js';
import {
  mayHoldTemplates,
  type TemplateEntry,
  type TemplateOwner,
  templateEntriesIn,
  usedAsTemplates,
} from './used-entries.js';

/** The types of coloured parts, in the order of an editor's legend. The last ones are of DingTalk's Markdown. */
export const TOKEN_TYPES = [
  'keyword',
  'function',
  'property',
  'variable',
  'string',
  'number',
  'comment',
  'operator',
  'templateHeading',
  'templateStrong',
  'templateLink',
  'templateQuote',
] as const;

export type ColourType = (typeof TOKEN_TYPES)[number];

/** A coloured part of one line. Lines count from 0, characters are UTF-16 code units. */
export interface ColouredPart {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: ColourType;
}

interface ColouredEntry {
  readonly owner: TemplateOwner;
  readonly key: string;
  readonly parts: readonly ColouredPart[];
}

const TYPES: Readonly<Partial<Record<TokenKind, ColourType>>> = {
  assign: 'operator',
  block: 'keyword',
  bool: 'keyword',
  break: 'keyword',
  char: 'operator',
  'char-constant': 'number',
  comment: 'comment',
  complex: 'number',
  continue: 'keyword',
  declare: 'operator',
  define: 'keyword',
  dot: 'property',
  else: 'keyword',
  end: 'keyword',
  field: 'property',
  identifier: 'function',
  if: 'keyword',
  'left-delim': 'operator',
  nil: 'keyword',
  number: 'number',
  pipe: 'operator',
  range: 'keyword',
  'raw-string': 'string',
  'right-delim': 'operator',
  string: 'string',
  template: 'keyword',
  variable: 'variable',
  with: 'keyword',
};

/**
 * The parts of the templates that manifests use, in the order of the stream.
 *
 * @param others the manifests of other files
 * @param shown the lines that matter; default: all. Documents beside them cost nothing
 */
export function colourTemplates(
  stream: StreamAnalysis,
  others: readonly ManifestFacts[],
  shown: { readonly start: number; readonly end: number } = { start: 0, end: Number.POSITIVE_INFINITY },
): readonly ColouredPart[] {
  const isUsed = usedAsTemplates(stream, others);
  return stream.documents.flatMap(({ document, line }) => {
    if (line > shown.end || line + document.lineBreaks < shown.start || !mayHoldTemplates(document.text)) return [];
    return colouredEntries(document)
      .filter(({ owner, key }) => isUsed(owner, key))
      .flatMap(({ parts }) =>
        parts
          .map((part) => ({ ...part, line: part.line + line }))
          .filter((part) => part.line >= shown.start && part.line <= shown.end),
      );
  });
}

const colouredEntries = keepPerObject((document: StreamDocument): readonly ColouredEntry[] =>
  templateEntriesIn(document).map((entry) => ({ owner: entry.owner, key: entry.key, parts: partsOf(entry) })),
);

function partsOf(entry: TemplateEntry): readonly ColouredPart[] {
  const { text } = entry.template;
  return templateTokens(text).flatMap((token) =>
    token.kind === 'text'
      ? markdownParts(text, token).flatMap(({ start, end, type }) => place(entry, start, end, type))
      : placeToken(entry, token),
  );
}

function placeToken(entry: TemplateEntry, { kind, start, end }: Token): readonly ColouredPart[] {
  const type = TYPES[kind];
  return type ? place(entry, start, end, type) : [];
}

function place(entry: TemplateEntry, start: number, end: number, type: ColourType): readonly ColouredPart[] {
  return piecesOf(entry, start, end).map(({ start: { line, character }, end: last }) => ({
    line,
    character,
    length: last.character - character,
    type,
  }));
}
