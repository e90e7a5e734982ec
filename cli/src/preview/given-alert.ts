import { type Command, InvalidArgumentError } from 'commander';
import { phrase, type SampleAlert } from '#core';
import { namedSources } from '../live/alert-source-options.js';
import type { Terminal } from '../terminal/terminal.js';
import { UsageError } from '../usage-error.js';
import { parseAssignments } from './parse-assignments.js';
import type { NamedAlerts } from './read-alerts.js';

/** An alert that is written on the command line. */
export interface GivenAlertOptions {
  readonly label?: Readonly<Record<string, string>>;
  readonly annotation?: Readonly<Record<string, string>>;
}

export function addGivenAlertOptions(command: Command, { translate }: Terminal): Command {
  const collect = (text: string, previous: Readonly<Record<string, string>> | undefined) => {
    const pair = parseAssignments([text]);
    if (!pair) throw new InvalidArgumentError(translate(phrase('Expected KEY=VALUE, such as severity=critical.')));
    return { ...previous, ...pair };
  };
  return command
    .option(
      '--label <key=value>',
      translate(phrase('a label of one alert to use instead, such as severity=critical; may be repeated')),
      collect,
    )
    .option(
      '--annotation <key=value>',
      translate(phrase('with --label: an annotation of the alert, such as message=Disk; may be repeated')),
      collect,
    );
}

/**
 * The alert of `--label` and `--annotation`; undefined when there is none.
 * @throws UsageError if the alert has no label, or there are also files with alerts
 */
export function givenAlert({ label, annotation = {} }: GivenAlertOptions, named: NamedAlerts): SampleAlert | undefined {
  if (!label) {
    if (Object.keys(annotation).length === 0) return undefined;
    throw new UsageError(
      phrase('--annotation requires --label.'),
      phrase('An alert has at least one label, such as --label alertname=Test.'),
    );
  }
  const [source] = named.alerts.length > 0 ? ['--alerts'] : namedSources(named);
  if (source !== undefined)
    throw new UsageError(
      phrase('--label cannot be combined with {option}.', { option: source }),
      phrase('Use either the alerts of files and servers, or one alert from the command line.'),
    );
  return { id: '--label', source: '--label', status: 'firing', labels: label, annotations: annotation };
}
