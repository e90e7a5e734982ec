import { analyseStream, findingsOf } from '#core';
import type { Rule } from '../../core/src/checks/lint/rule.js';
import { groupByRole, lintObject } from '../../core/src/checks/lint-object.js';
import { RULES } from '../../core/src/checks/rules.js';
import { SERVED_VERSION } from '../../core/src/model/kind-names.js';
import { findKind, type KindInfo } from '../../core/src/model/kinds.js';
import { releaseOf } from '../../core/src/model/release/release.js';
import { type Place, rootPlace } from '../../core/src/yaml/place.js';
import { readDocument } from '../../core/src/yaml/read-document.js';
import { splitStream } from '../../core/src/yaml/split-stream.js';
import type { Bench, BenchReport } from './bench.js';
import { generateReceivers } from './language-server/receivers.js';

const RECEIVERS = 500;
const ROUNDS = 15;
const SHOWN = 10;
/** The maximum share of one rule in the whole analysis. */
const MAX_SHARE = 0.05;

interface Parsed {
  readonly kind: KindInfo;
  readonly root: Place;
  readonly text: string;
}

interface Cost {
  readonly id: string;
  /** Milliseconds for all receivers. */
  readonly time: number;
}

/** The cost of each lint rule, compared with the whole analysis. */
export const rulesBench: Bench = {
  name: 'rules',
  async run({ progress }) {
    const { text } = generateReceivers(RECEIVERS);
    const parsed = parse(text);
    progress(`${RULES.length} rules on ${RECEIVERS} receivers`);
    const none = (): void => lintAll(parsed, []);
    // the first of a round collects the garbage of the previous round, so its own time is meaningless
    const [, walk = 0, ...times] = measure([
      none,
      none,
      ...RULES.map((rule) => () => lintAll(parsed, [rule])),
      () => findingsOf(analyseStream(text)),
    ]);
    const whole = times.at(-1) ?? 0;
    const costs = RULES.map(({ meta: { id } }, index): Cost => ({ id, time: Math.max(0, (times[index] ?? 0) - walk) }));
    costs.sort((a, b) => b.time - a.time);
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
  for (const { kind, root, text } of parsed) lintObject(kind, root, text, releaseOf(), { rules: grouped });
}

/** The minimum of several rounds for each, in milliseconds, because other load only adds time. They take turns. */
function measure(works: readonly (() => unknown)[]): readonly number[] {
  const least = works.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, work] of works.entries()) {
      const started = performance.now();
      work();
      least[index] = Math.min(least[index] ?? 0, performance.now() - started);
    }
  }
  return least;
}

function report(whole: number, walk: number, costs: readonly Cost[]): BenchReport {
  const share = (milliseconds: number): number => milliseconds / whole;
  const row = (name: string, milliseconds: number): readonly string[] => [
    name,
    `${milliseconds.toFixed(2)} ms`,
    `${(share(milliseconds) * 100).toFixed(1)} %`,
  ];
  const [dearest] = costs;
  const all = costs.reduce((sum, { time }) => sum + time, 0);
  return {
    subjects: [`${costs.length} lint rules`],
    table: {
      head: [`${RECEIVERS} receivers`, 'time', 'share'],
      rows: [
        row('whole analysis', whole),
        row('visiting the parts for rules', walk),
        row('all rules', all),
        ...costs.slice(0, SHOWN).map(({ id, time }) => row(`\`${id}\``, time)),
      ],
    },
    notes: [`Minimum of ${ROUNDS} rounds in one process, in which all take turns; the ${SHOWN} most expensive rules.`],
    aims: [
      {
        text: `no rule takes more than ${MAX_SHARE * 100} % of the analysis`,
        measured: dearest ? `${dearest.id} ${(share(dearest.time) * 100).toFixed(1)} %` : 'no rules',
        met: dearest === undefined || share(dearest.time) <= MAX_SHARE,
      },
    ],
    figures: { whole, walk, costs },
  };
}
