import { type Phrase, phrase } from '#core';
import type { DrillNote, DrillResult, OmittedTarget, PartResult } from '#sender';
import { element, framed, junitDocument, type Suite, testcase } from '../../report/junit-xml.js';
import type { Terminal, Translate } from '../../terminal/terminal.js';

/** JUnit XML for CI systems: a suite for each receiver, a case for each target. A missing credential is an error. */
export async function reportDrillJunit(
  drilled: readonly DrillResult[],
  note: DrillNote,
  { translate }: Terminal,
): Promise<string> {
  const { describeResult } = await import('#sender');
  const failureOf = (result: PartResult): readonly string[] => {
    if (result.outcome === 'delivered') return [];
    const { head, answer, details } = describeResult(result);
    const body = [...(answer ? [phrase('DingTalk’s response: {answer}', { answer })] : []), ...details];
    const type = result.error?.id ?? result.outcome;
    return [element('failure', { message: translate(head), type }, body.map(translate).join('\n'))];
  };
  return junitDocument(drilled.map((one) => suite(one, note, failureOf, translate)));
}

function suite(
  { receiver, results, omitted }: DrillResult,
  { who, when }: DrillNote,
  failureOf: (result: PartResult) => readonly string[],
  translate: Translate,
): Suite {
  const name = receiver || translate(phrase('(no name)'));
  const sent = results.map((result) => ({ name: result.target.label, content: failureOf(result) }));
  const missing = omitted.map((one) => ({ name: nameOf(one), content: [errorOf(one.reason, one.field, translate)] }));
  const lines = [...sent, ...missing].map(({ name: target, content }) =>
    testcase({ name: target, classname: name }, content),
  );
  const failures = sent.filter(({ content }) => content.length > 0).length;
  const counts = { tests: lines.length, failures, errors: missing.length };
  const note = [phrase('Sent by: {who}', { who }), phrase('Sent at: {when}', { when })].map(translate).join('\n');
  // the name stays the same, so that CI systems compare the runs
  return framed(`[DRILL] ${name}`, counts, [...lines, `    ${element('system-out', {}, note)}`]);
}

function nameOf({ target, field }: OmittedTarget): string {
  return field === undefined ? target.label : `${target.label} (${field})`;
}

function errorOf(reason: Phrase, field: string | undefined, translate: Translate): string {
  return element('error', { message: translate(reason), type: field === undefined ? 'not-sent' : 'credential' }, '');
}
