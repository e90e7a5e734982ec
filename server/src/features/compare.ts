import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import {
  analyseStream,
  changesIn,
  compareStates,
  type FileUse,
  hideSecrets,
  KUSTOMIZATION,
  type LinePlace,
  type ManifestState,
  managerVersionOf,
  type OutlineSection,
  outlineStates,
  type Phrase,
  patchUse,
  phrase,
  renderPhrase,
  type StatesReport,
} from '#core';
import type { Context } from '../context.js';
import { momentOf } from '../moment.js';
import { nextTurn } from '../next-turn.js';
import type { ManagerOptions } from '../pipelines.js';
import {
  COMPARE_REQUEST,
  type CompareAnswer,
  type ComparedFileParams,
  type ComparedStateParams,
  type CompareParams,
  type ComparePlace,
  type CompareSection,
} from '../protocol.js';

/** What changes for alerts between two states of manifests that the client hands over. */
export function registerCompare(context: Context): void {
  const { connection, guard, samples, pipelines } = context;
  connection.onRequest<CompareAnswer, void>(
    COMPARE_REQUEST,
    guard<[CompareParams, CancellationToken], CompareAnswer | ResponseError<void>>(
      'compare',
      async ({ textDocument: { uri }, before, after, at }, token) => {
        const options = await pipelines.optionsOf(uri);
        const moment = momentOf(at);
        const states = {
          before: await stateOf(before, options, moment, context),
          after: await stateOf(after, options, moment, context),
        };
        // a cancellation may have arrived in the meantime
        await nextTurn();
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
        const report = compareStates({ ...states, alerts: samples.current });
        const translate = (words: Phrase): string => hideSecrets(renderPhrase(words, context.client.translations));
        const { title, scope, sections } = outlineStates(withoutPaths(report), {
          before: nameOf(before),
          after: nameOf(after),
        });
        return {
          changed: changesIn(report).has('any'),
          title: translate(title),
          scope: translate(scope),
          sections: sections.map((section) => toAnswer(section, translate)),
        };
      },
      null,
    ),
  );
}

/** The paths of problems are left out: a credential may stand where the key of a field belongs. */
function withoutPaths(report: StatesReport): StatesReport {
  const objects = report.objects.map((object) => ({
    ...object,
    causes: object.causes.map((cause) => ({ ...cause, path: '' })),
  }));
  return { ...report, objects };
}

async function stateOf(
  { files }: ComparedStateParams,
  { target, ...options }: ManagerOptions,
  at: ManifestState['options']['at'],
  { lintConfigs }: Context,
): Promise<ManifestState> {
  const read = files.map(async (file) => {
    const { rules, alertRuleSeverities } = await lintConfigs.of(file.uri);
    return { uri: file.uri, text: file.text, use: useOf(file), rules, alertRuleSeverities };
  });
  const { kind } = target.source;
  // what the manifests tell themselves may differ between the states
  const own = kind === 'image' || kind === 'extension' || kind === 'default' ? versionIn(files) : undefined;
  return { files: await Promise.all(read), options: { ...options, at, version: own ?? options.version } };
}

function versionIn(files: readonly ComparedFileParams[]): ReturnType<typeof managerVersionOf> {
  return managerVersionOf(files.map((file) => analyseStream(file.text, undefined, undefined, useOf(file))));
}

function useOf({ use }: ComparedFileParams): FileUse | undefined {
  if (!use) return undefined;
  return use.kind === 'patch' ? patchUse(use.targets) : KUSTOMIZATION;
}

function nameOf({ kind, name = '' }: ComparedStateParams): string | Phrase {
  if (kind === 'revision') return name;
  return kind === 'index' ? phrase('the index') : phrase('the work tree');
}

function toAnswer(
  { title, count, effect, items }: OutlineSection,
  translate: (words: Phrase) => string,
): CompareSection {
  const place = ({ uri, line }: LinePlace, earlier = false): ComparePlace => ({
    uri,
    line,
    state: earlier ? 'before' : 'after',
  });
  return {
    title: translate(title),
    count: count ?? null,
    effect,
    items: items.map(({ text, places = [], details = [], texts, earlier }) => ({
      text: translate(text),
      places: places.map((at) => place(at, earlier)),
      details: details.map((detail) => ({
        text: translate(detail.text),
        place: detail.at ? place(detail.at, detail.earlier) : null,
      })),
      texts: texts ? { before: hideSecrets(texts.before), after: hideSecrets(texts.after) } : null,
    })),
  };
}
