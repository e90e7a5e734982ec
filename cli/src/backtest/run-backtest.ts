import { compareHistory, replayHistory } from '#core';
import type { Configs } from '../config/create-configs.js';
import type { AnalysedFile, GivenSurroundings } from '../config/pipeline-options.js';
import { EXIT } from '../exit-code.js';
import { pipelineOf } from '../preview/pipeline-of.js';
import type { Terminal } from '../terminal/terminal.js';
import { backtestJson } from './backtest-json.js';
import { backtestText } from './backtest-text.js';
import { readHistories } from './read-histories.js';

interface Wanted extends GivenSurroundings {
  readonly configs: Configs;
  readonly history: readonly string[];
  readonly format: 'text' | 'json';
}

/** Prints who receives alerts of the past now, each as of its own time. */
export async function runBacktest(
  files: readonly AnalysedFile[],
  { history, format, ...surroundings }: Wanted,
  terminal: Terminal,
): Promise<void> {
  const alerts = await readHistories(history, terminal);
  const { pipeline, target, leftOut } = await pipelineOf(files, undefined, surroundings, terminal.cwd);
  const { cluster, options } = pipeline;
  const replay = replayHistory(cluster, alerts, options);
  const nameOf = (receiver: number): string => cluster.receivers[receiver]?.facts.name ?? '';
  const groups = compareHistory(replay);
  const subject = { nameOf, target, leftOut };
  terminal.print(
    format === 'json'
      ? backtestJson(replay, subject, terminal.translations)
      : backtestText(groups, replay, subject, terminal),
  );
  terminal.exit(groups.some(({ verdict }) => verdict === 'lost') ? EXIT.findings : EXIT.ok);
}
