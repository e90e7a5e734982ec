import type { Finding } from '../../model/finding/finding.js';
import { worded } from '../../model/finding/to-finding.js';
import { keepPerObject } from '../../text/keep-per-object.js';
import { listPhrase } from '../../text/list-phrase.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import { pathFrom } from '../../text/relative-path.js';
import { DOCUMENT_CHECKS } from '../document-checks.js';
import type { Builds } from './builds.js';
import type { DocumentAnalysis } from './document-analysis.js';
import type { LinkedDocument, ManifestIndex } from './manifest-index.js';
import { wholeId } from './same-objects.js';

/** The documents that define an object beside one: in its file, in order and with itself, and in all files. */
export interface Repeated {
  /** Undefined: no other one. */
  readonly here: readonly LinkedDocument[] | undefined;
  /** Undefined: none in another file. */
  readonly everywhere: readonly LinkedDocument[] | undefined;
}

/** Both lists stay the same objects until one of their documents is another. */
export function repeatedIn(
  analysis: DocumentAnalysis,
  own: ManifestIndex,
  others: ManifestIndex,
  file: string | undefined,
): Repeated {
  const id = wholeId(analysis) ?? '';
  const here = own.objects.get(id);
  const known = isApplied(file) ? others.objects.get(id) : undefined;
  const everywhere = known && file !== undefined ? builtTogether(known, file, others.builds) : undefined;
  return {
    here: here && here.length > 1 ? here : undefined,
    everywhere: everywhere?.some((document) => isElsewhere(document, file)) ? everywhere : undefined,
  };
}

/** Without the documents of files that no kustomization builds together with a file. The same list if all may meet. */
const builtTogether = keepPerObject(
  (documents: readonly LinkedDocument[], file: string, builds: Builds): readonly LinkedDocument[] => {
    const together = documents.filter((document) => document.file === undefined || builds.mayMeet(file, document.file));
    return together.length === documents.length ? documents : together;
  },
);

function isElsewhere(document: LinkedDocument, file: string | undefined): boolean {
  return isApplied(document.file) && document.file !== file;
}

/** A draft that was never saved is not applied beside the files. */
function isApplied(file: string | undefined): file is string {
  return file !== undefined && !file.startsWith('untitled:');
}

/** The number of files that a message names. */
const FEW = 3;

/**
 * Reports an object that several documents define. In a file, the last one replaces the others. Of several files, only
 * those of one folder are certainly for one cluster.
 *
 * @param file the URI of the document's file
 */
export function repeatedObject(
  analysis: DocumentAnalysis,
  { here, everywhere = [] }: Repeated,
  file: string | undefined,
): readonly Finding[] {
  const { object } = analysis;
  if (!object) return [];
  const named = { kind: object.kind, name: object.name };
  if (here && here.at(-1) !== analysis)
    return [
      findingOf(
        analysis,
        phrase('A later document of this file defines the {kind} “{name}” again and replaces this one.', named),
        'warning',
      ),
    ];
  if (file === undefined || everywhere.length === 0) return [];
  const beside = fewFiles(everywhere, (uri) => uri !== file && isBeside(uri, file));
  const found = beside.length > 0 ? beside : fewFiles(everywhere, (uri) => uri !== file);
  if (found.length === 0) return [];
  const files = listPhrase(found.map((uri) => pathFrom(file, uri)));
  return [
    beside.length > 0
      ? findingOf(
          analysis,
          phrase(
            'The {kind} “{name}” is also defined in the same folder, in {files}. Only the file that is applied last counts.',
            { ...named, files },
          ),
          'warning',
        )
      : findingOf(
          analysis,
          phrase(
            'The {kind} “{name}” is also defined in {files}. In one cluster, only the file that is applied last counts.',
            { ...named, files },
          ),
          'hint',
        ),
  ];
}

function isBeside(uri: string, file: string): boolean {
  const folder = file.lastIndexOf('/') + 1;
  return uri.lastIndexOf('/') + 1 === folder && uri.startsWith(file.slice(0, folder));
}

/** The first files that a message names. There may be thousands. */
function fewFiles(documents: readonly LinkedDocument[], isMeant: (uri: string) => boolean): readonly string[] {
  const found = new Set<string>();
  for (const { file } of documents) {
    if (found.size === FEW) break;
    if (isApplied(file) && isMeant(file)) found.add(file);
  }
  return [...found];
}

function findingOf({ object, inside }: DocumentAnalysis, message: Phrase, severity: Finding['severity']): Finding {
  const { id, family } = DOCUMENT_CHECKS.objectDuplicate;
  const zero = { line: 0, character: 0 };
  return {
    code: id,
    family,
    severity,
    ...worded(message),
    range: object?.symbol.selectionRange ?? { start: zero, end: zero },
    path: inside === '' ? 'metadata.name' : `${inside}.metadata.name`,
    fixes: [],
  };
}
