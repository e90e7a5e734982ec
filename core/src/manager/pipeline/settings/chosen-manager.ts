import type { Cluster } from '../../../model/cluster/cluster.js';
import { listPhrase } from '../../../text/list-phrase.js';
import { phrase } from '../../../text/phrase.js';
import { pathFrom } from '../../../text/relative-path.js';
import { sourcePlace } from '../report/source-place.js';
import type { Assumption } from '../report/trace.js';

/** Says which NotificationManager counts where values of charts define one. It is the last one. */
export function chosenManager(managers: Cluster['managers']): readonly Assumption[] {
  const chosen = managers.at(-1);
  const others = [...new Set(managers.filter(({ facts }) => facts.chart).map(({ uri }) => uri))].filter(
    (uri) => uri !== chosen?.uri,
  );
  if (!chosen || (!chosen.facts.chart && others.length === 0)) return [];
  const pathOf = (uri: string): string => pathFrom(chosen.uri, uri);
  const names = { file: pathOf(chosen.uri), others: listPhrase(others.map(pathOf)) };
  const text = !chosen.facts.chart
    ? phrase('The NotificationManager in {file} counts, not the values in {others}.', names)
    : others.length === 0
      ? phrase('The NotificationManager is what the chart makes of the values in {file} and its defaults.', names)
      : phrase(
          'The NotificationManager is what the chart makes of the values in {file} and its defaults. Those in {others} are not merged, because their order is not known.',
          names,
        );
  return [{ code: 'manager-values', text, at: sourcePlace(chosen) }];
}
