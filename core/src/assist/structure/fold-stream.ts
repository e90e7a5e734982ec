import type { AnalysedDocument, StreamAnalysis } from '../../checks/analysis/analyse-stream.js';
import { keepPerObject } from '../../text/keep-per-object.js';
import type { StreamDocument } from '../../yaml/split-stream.js';
import { templateBlocks } from '../template/template-blocks.js';
import { templateTokens } from '../template/template-tokens.js';
import { type TemplateEntry, templateEntriesIn } from '../template/used-entries.js';
import { type Fold, foldIndented } from './fold-indented.js';

/** The folds of a stream: documents, what is indented, comments, regions, and the blocks of templates. */
export function foldStream({ documents }: Pick<StreamAnalysis, 'documents'>): readonly Fold[] {
  return documents.flatMap((each) => placed(each, documents.length > 1));
}

function placed({ document, line }: Pick<AnalysedDocument, 'document' | 'line'>, hasOthers: boolean): readonly Fold[] {
  return foldsOf(document, hasOthers).map((fold) => ({ ...fold, start: fold.start + line, end: fold.end + line }));
}

const foldsOf = keepPerObject((document: StreamDocument, hasOthers: boolean): readonly Fold[] =>
  onceEach([...foldIndented(document.text, hasOthers), ...templateEntriesIn(document).flatMap(foldBlocks)]),
);

/** What is indented may be a block too. Some editors would fold it twice. */
function onceEach(folds: readonly Fold[]): readonly Fold[] {
  return [...new Map(folds.toReversed().map((fold) => [`${fold.start}-${fold.end}`, fold])).values()].toReversed();
}

/** Between two actions of a block: `{{ if … }}` to `{{ else }}`. The later action stays visible. */
function foldBlocks({ template, lines }: TemplateEntry): readonly Fold[] {
  const map = template.map();
  if (!map) return [];
  const lineOf = (offset: number): number => lines.positionAt(map.toDocument(offset)).line;
  return templateBlocks(templateTokens(template.text)).flatMap(({ heads }) =>
    heads.slice(1).flatMap((head, index) => {
      const start = lineOf((heads[index]?.action.end ?? 1) - 1);
      const end = lineOf(head.action.start) - 1;
      return end > start ? [{ start, end }] : [];
    }),
  );
}
