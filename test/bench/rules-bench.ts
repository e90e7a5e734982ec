import { analyseStream, findingsOf } from '#core';
import { groupByRole, lintObject } from '../../core/src/lint/lint-object.js';
import type { Rule } from '../../core/src/lint/rule.js';
import { RULES } from '../../core/src/lint/rules.js';
import { findKind, type KindInfo, SERVED_VERSION } from '../../core/src/manifest/kinds.js';
import { type Place, rootPlace } from '../../core/src/manifest/place.js';
import { readDocument } from '../../core/src/yaml/read-document.js';
import { splitStream } from '../../core/src/yaml/split-stream.js';
import type { Bench, BenchReport } from './bench.js';
import { generateReceivers } from './language-server/receivers.js';
import { type Summary, summarise } from './summarise.js';

const RECEIVERS = 500;
const ROUNDS = 7;
const SHOWN = 10;
/** Of the whole analysis, for one rule. */
const LARGEST_SHARE = 0.05;

interface Parsed {
  readonly kind: KindInfo;
  readonly root: Place;
  readonly text: string;
}

interface Cost {
  readonly id: string;
  /** Milliseconds for all receivers. */
  readonly median: number;
}

/** What each lint rule costs, beside the whole analysis. */
export const rulesBench: Bench = {
  name: 'rules',
  async run({ progress }) {
    const { text } = generateReceivers(RECEIVERS);
    const parsed = parse(text);
    const whole = measure(() => findingsOf(analyseStream(text)));
    const walk = measure(() => lintAll(parsed, []));
    progress(`${RULES.length} rules on ${RECEIVERS} receivers`);
    const costs = RULES.map((rule): Cost => {
      const { median } = measure(() => lintAll(parsed, [rule]));
      return { id: rule.meta.id, median: Math.max(0, median - walk.median) };
    }).sort((a, b) => b.median - a.median);
    return report(whole, walk, costs);
  },
};

function parse(text: string): readonly Parsed[] {
  const kind = findKind(SERVED_VERSION, 'Receiver');
  return splitStream(text).flatMap((document) => {
    const { root } = readDocument(document.text);
    return kind && root ? [{ kind, root: rootPlace(root), text: document.text }] : [];
  });
}

function lintAll(parsed: readonly Parsed[], rules: readonly Rule[]): void {
  const grouped = groupByRole(rules);
  for (const { kind, root, text } of parsed) lintObject(kind, root, text, grouped);
}

function measure(work: () => unknown): Summary {
  work();
  const times = Array.from({ length: ROUNDS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return summarise(times) ?? { median: 0, lowerQuartile: 0, upperQuartile: 0, values: [] };
}

function report(whole: Summary, walk: Summary, costs: readonly Cost[]): BenchReport {
  const share = (milliseconds: number): number => milliseconds / whole.median;
  const row = (name: string, milliseconds: number): readonly string[] => [
    name,
    `${milliseconds.toFixed(2)} ms`,
    `${(share(milliseconds) * 100).toFixed(1)} %`,
  ];
  const [dearest] = costs;
  const all = costs.reduce((sum, { median }) => sum + median, 0);
  return {
    subjects: [`${costs.length} lint rules`],
    table: {
      head: [`${RECEIVERS} receivers`, 'time', 'share'],
      rows: [
        row('whole analysis', whole.median),
        row('finding what rules look at', walk.median),
        row('all rules', all),
        ...costs.slice(0, SHOWN).map(({ id, median }) => row(`\`${id}\``, median)),
      ],
    },
    notes: [`Medians of ${ROUNDS} warm rounds in one process; of the rules, the ${SHOWN} that cost most.`],
    aims: [
      {
        text: `no rule takes more than ${LARGEST_SHARE * 100} % of the analysis`,
        measured: dearest ? `${dearest.id} ${(share(dearest.median) * 100).toFixed(1)} %` : 'no rules',
        met: dearest === undefined || share(dearest.median) <= LARGEST_SHARE,
      },
    ],
    figures: { whole, walk, costs },
  };
}
