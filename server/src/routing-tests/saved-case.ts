import {
  type AddedCase,
  addCase,
  caseOfAlert,
  casePipeline,
  type Phrase,
  phrase,
  renderPhrase,
  runTest,
  type SampleAlert,
} from '#core';
import type { Context } from '../context.js';
import { momentOf } from '../moment.js';
import type { SavedCaseAnswer, SavedCaseParams } from '../protocol.js';
import { prepareRoutingTest } from './prepare-routing-test.js';
import { readText } from './read-text.js';
import { testHeads } from './test-heads.js';
import { testOptions } from './test-options.js';

/** The edit that adds a passing case to a routing test, or the reason why it cannot be added. */
export async function savedCase(
  { textDocument: { uri: manifest }, alert, at, test: { uri: test } }: SavedCaseParams,
  context: Context,
): Promise<SavedCaseAnswer> {
  const sample = context.samples.current.find(({ id }) => id === alert);
  if (!sample) return null;
  const translate = (words: Phrase): string => renderPhrase(words, context.client.translations);
  const pipeline = await context.pipelines.of(manifest, momentOf(at));
  const wanted = caseOfAlert(pipeline, sample, translate);
  const own = await readText(test, await testOptions(test, context), context);
  const text = 'text' in own ? own.text : '';
  const { cluster } = pipeline;
  const heads = text.trim() === '' ? await testHeads({ test, manifest, cluster, added: wanted }, context) : [{}];
  let problem = phrase('The file cannot be read as a routing test.');
  for (const head of heads) {
    const added = addCase(text, wanted, head);
    if (!added) break;
    const why = await whyUnfit(added, { test, manifest, sample, wanted: wanted.name, translate }, context);
    if (!why) return { case: { edit: added.edit, name: added.name, range: added.range }, problem: null };
    problem = why;
  }
  return { case: null, problem: translate(problem) };
}

interface Wanted {
  readonly test: string;
  readonly manifest: string;
  readonly sample: SampleAlert;
  /** What happens to the alert in the preview, in words. */
  readonly wanted: string;
  readonly translate: (words: Phrase) => string;
}

/** Why the case would not pass, or would pass for another reason than in the preview. */
async function whyUnfit(
  { text, index }: AddedCase,
  { test, manifest, sample, wanted, translate }: Wanted,
  context: Context,
): Promise<Phrase | undefined> {
  const { identify } = context.store;
  const { read, files, manifests, surroundings } = await prepareRoutingTest(test, text, context);
  if (!manifests.some(({ uri }) => identify(uri) === identify(manifest)))
    return phrase('The test does not include this manifest: add it to `manifests`.');
  const { problems, cases } = runTest(read, files, surroundings, (each) => each === index);
  const broken = problems.find(({ severity }) => severity === 'error');
  if (broken) return broken.phrase;
  const [failure] = cases[0]?.failures ?? [];
  if (failure) return failure.phrase;
  const added = read.expectations.cases[index] ?? {};
  const inTest = caseOfAlert(casePipeline(read.expectations, added, surroundings), sample, translate).name;
  return inTest === wanted
    ? undefined
    : phrase('With the manifests of the test: {result}. In the preview: {wanted}.', { result: inTest, wanted });
}
