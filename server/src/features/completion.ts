import type { CompletionItem, CompletionParams } from 'vscode-languageserver/node';
import {
  analyseStream,
  type Completion,
  complete,
  completeConfig,
  completeExpectations,
  completeTemplate,
  isBegun,
  isExpectationsFile,
  mayBeginManifest,
  type Position,
  pathFrom,
  releaseOf,
  type StreamAnalysis,
} from '#core';
import { isJsonFile } from '#workspace';
import { toCompletionItem } from '../completion/to-completion-item.js';
import type { Context } from '../context.js';
import { factsOfOthers } from '../manifests/facts-of-others.js';
import { orderByNearness } from '../manifests/order-by-nearness.js';
import type { ManifestFile } from '../manifests/workspace-manifests.js';
import { isConfigFile } from './config-diagnostics.js';

/** Characters that show completions; all but the blank only in templates. */
const BLANK = ' ';

/**
 * Completes fields, values and names from the schemas and the workspace, templates from their language and data, and
 * whole manifests in empty documents.
 */
export function registerCompletion(context: Context): void {
  const { documents, open, connection, guard, manifests, labels, lintConfigs } = context;
  connection.onCompletion(
    guard(
      'completion',
      async ({ textDocument: { uri }, position, context: trigger }: CompletionParams): Promise<CompletionItem[]> => {
        const byBlank = (trigger?.triggerCharacter ?? BLANK) === BLANK;
        const found = (await inOwnFormat(uri, position)) ?? (await inManifest(uri, position, byBlank));
        return found.map((completion) => toCompletionItem(completion, context.client));
      },
      [],
    ),
  );

  /** In routing tests and configurations; undefined elsewhere. */
  async function inOwnFormat(uri: string, position: Position): Promise<readonly Completion[] | undefined> {
    const text = documents.get(uri)?.getText() ?? '';
    const { suggestsAgain, documentation } = context.client;
    const options = { suggestsAgain, documentation };
    if (isConfigFile(uri)) return completeConfig(text, position, options);
    if (!isExpectationsFile(uri)) return undefined;
    const receivers = receiverNames(nearestFirst(await manifests.load(), uri));
    return completeExpectations(text, position, { receivers, labels: await labels.of(uri), ...options });
  }

  async function inManifest(uri: string, position: Position, byBlank: boolean): Promise<readonly Completion[]> {
    const { translations, documentation, suggestsAgain } = context.client;
    // the configuration may name another release than the one that the text was analysed for
    await lintConfigs.of(uri);
    await open.ready(uri);
    const any = open.anyAnalysisOf(uri)?.stream;
    const others = any ? await factsOfOthers(context, any, position) : [];
    const inTemplate = any && completeTemplate(any, position, others, translations);
    if (inTemplate) return inTemplate;
    const stream = byBlank ? (open.analysisOf(uri)?.stream ?? (await begunAt(uri, position, any))) : undefined;
    if (!stream || (!mayBeginManifest(uri) && isBegunAt(stream, position))) return [];
    const files = await manifests.load();
    return complete(stream, position, {
      others: nearestFirst(files, uri),
      labels: await labels.of(uri),
      suggestsAgain,
      documentation,
      isJson: isJson(uri) || undefined,
    });
  }

  /** By its name or its language. A file of YAML may have documents of JSON. */
  function isJson(uri: string): boolean {
    return isJsonFile(uri) || documents.get(uri)?.languageId.startsWith('json') === true;
  }

  /** A text that may become a manifest: its first document, or a new one beside objects that manifests name. */
  async function begunAt(
    uri: string,
    position: Position,
    any: StreamAnalysis | undefined,
  ): Promise<StreamAnalysis | undefined> {
    if (any) return isBegunAt(any, position) ? any : undefined;
    const text = documents.get(uri)?.getText();
    if (text === undefined || !isBegun(text)) return undefined;
    const { version } = await lintConfigs.of(uri);
    return analyseStream(text, undefined, releaseOf(version));
  }
}

/** Whether the document at a position is only begun. */
function isBegunAt({ documents }: StreamAnalysis, { line }: Position): boolean {
  const document = documents.findLast((each) => each.line <= line);
  return document !== undefined && isBegun(document.document.text);
}

/** The facts of other files, with the paths by which people find them. */
function nearestFirst(files: readonly ManifestFile[], uri: string) {
  const others = files.filter((file) => file.uri !== uri && file.facts.length > 0);
  return orderByNearness(others, uri)
    .toReversed()
    .map(({ uri: other, facts }) => ({ path: pathFrom(uri, other), facts }));
}

function receiverNames(files: ReturnType<typeof nearestFirst>) {
  return files.flatMap(({ path, facts }) =>
    facts.flatMap(({ object }) =>
      object?.kind === 'Receiver' && object.name !== '' ? [{ name: object.name, where: path }] : [],
    ),
  );
}
