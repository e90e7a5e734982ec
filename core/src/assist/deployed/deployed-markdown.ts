import { STAGE_TITLES } from '../../manager/pipeline/report/stage-titles.js';
import type { StageVerdict, TraceStep } from '../../manager/pipeline/report/trace.js';
import { describeTarget, type ManagerTarget } from '../../model/release/target.js';
import { escapeMarkdown } from '../../text/escape-markdown.js';
import { type Phrase, phrase } from '../../text/phrase.js';
import {
  alertName,
  appliedTitle,
  beforeTitle,
  DRIFT_TITLE,
  IF_IT_DID,
  NO_DRIFT,
  NO_RECEIVERS,
  receiverTitle,
  stopsBefore,
} from './deployed-words.js';
import { driftWords } from './drift-words.js';
import type { DeployedExplanation } from './explain-deployed.js';

/** How a host shows texts. */
export interface ExplanationHost {
  readonly translate: (phrase: Phrase) => string;
  /** Hides credentials and control characters. */
  readonly show: (text: string) => string;
  /** The cluster, as people know it. */
  readonly context: string;
}

const MARKS: Readonly<Record<StageVerdict, string>> = { passed: '✔', assumed: '✳', stopped: '✖', failed: '✖' };

/** The way of an alert through a cluster, as a page. */
export function deployedMarkdown(
  explanation: DeployedExplanation,
  target: ManagerTarget,
  { translate, show, context }: ExplanationHost,
): string {
  const { alert, alertmanager, receivers, incidents, drift, notes, assumptions } = explanation;
  const written = (text: Phrase): string => escapeMarkdown(show(translate(text)));
  const name = alertName(alert);
  const step = ({ stage, verdict, text, notes: routes = [] }: TraceStep): readonly string[] => [
    `- ${MARKS[verdict]} **${written(STAGE_TITLES[stage])}**: ${written(text)}`,
    ...routes.map((route) => `  - ${written(route.text)}`),
  ];
  const title = beforeTitle(explanation);
  const labels = Object.entries(alert.labels).map(([key, value]) => `${key}=${value}`);
  const before = title
    ? [
        `## ${written(title)}`,
        alertmanager.map(({ verdict, text }) => `- ${MARKS[verdict]} ${written(text)}`).join('\n'),
        ...(stopsBefore(explanation) ? [written(IF_IT_DID)] : []),
      ]
    : [];
  const blocks = receivers.flatMap((receiver) => {
    const { deployed, applied, drift: own } = receiver;
    const after = appliedTitle(receiver, name);
    return [
      `## ${written(receiverTitle(receiver, name))}`,
      ...(own ? [`_${written(driftWords(own))}_`] : []),
      ...(deployed ? [deployed.steps.flatMap(step).join('\n')] : []),
      ...(after ? [`**${written(after)}**`, (applied?.steps ?? []).slice(-1).flatMap(step).join('\n')] : []),
    ];
  });
  return [
    `# ${written(phrase('{alert} in {context}', { alert: name, context }))}`,
    escapeMarkdown(show(labels.join(', '))),
    ...before,
    ...incidents.map(({ text }) => `**${written(text)}**`),
    ...blocks,
    ...(receivers.length === 0 ? [written(NO_RECEIVERS)] : []),
    ...(drift ? driftBlock(drift, written) : []),
    ...(notes.length + assumptions.length > 0
      ? [
          `## ${written(phrase('Assumptions'))}`,
          [...notes, ...assumptions].map((text) => `- ${written(text)}`).join('\n'),
        ]
      : []),
    written(phrase('For notification manager {targets}', { targets: describeTarget(target) })),
    '',
  ].join('\n\n');
}

function driftBlock(
  drift: NonNullable<DeployedExplanation['drift']>,
  written: (text: Phrase) => string,
): readonly string[] {
  if (drift.length === 0) return [written(NO_DRIFT)];
  const items = drift.map(
    (each) => `- ${written(phrase('{object}: {drift}', { object: each.object, drift: driftWords(each) }))}`,
  );
  return [written(DRIFT_TITLE), items.join('\n')];
}
