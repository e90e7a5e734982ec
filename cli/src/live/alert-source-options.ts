import { type Command, InvalidArgumentError } from 'commander';
import { phrase, readService, type Service } from '#core';
import type { ContextOptions } from '../cluster/named-cluster.js';
import type { Terminal } from '../terminal/terminal.js';

/** The servers whose alerts a command uses. */
export interface AlertSourceOptions extends ContextOptions {
  /** The address of an Alertmanager. May contain a password: never print it. */
  readonly alertmanager?: string;
  /** The address of a Prometheus or a Thanos ruler. May contain a password: never print it. */
  readonly prometheus?: string;
  /** True: the service that KubeSphere installs. */
  readonly alertsFromCluster?: true | Service;
}

export function addAlertSourceOptions(command: Command, { translate }: Terminal): Command {
  return command
    .option(
      '--alertmanager <url>',
      translate(phrase('the firing alerts of an Alertmanager, such as http://localhost:9093')),
    )
    .option(
      '--prometheus <url>',
      translate(phrase('the firing alerts of a Prometheus or a Thanos ruler, such as http://localhost:9090')),
    )
    .option(
      '--alerts-from-cluster [service]',
      translate(
        phrase(
          'the alerts of the kubeconfig’s cluster; service: namespace/name:port of Alertmanager (default: as KubeSphere installs it)',
        ),
      ),
      (text: string) => {
        const service = readService(text);
        if (service) return service;
        throw new InvalidArgumentError(
          translate(phrase('Expected NAMESPACE/NAME:PORT. Name files before this option, or another option between.')),
        );
      },
    );
}

/** The context and the kubeconfig of `--alerts-from-cluster`, for commands that have no others. */
export function addContextOptions(command: Command, { translate }: Terminal): Command {
  return command
    .option('--context <name>', translate(phrase('context of the kubeconfig (default: the current one)')))
    .option('--kubeconfig <file>', translate(phrase('kubeconfig (default: KUBECONFIG, else ~/.kube/config)')));
}

/** As they are written, for messages: without addresses. */
export function namedSources({ alertmanager, prometheus, alertsFromCluster }: AlertSourceOptions): readonly string[] {
  return [
    ...(alertmanager === undefined ? [] : ['--alertmanager']),
    ...(prometheus === undefined ? [] : ['--prometheus']),
    ...(alertsFromCluster === undefined ? [] : ['--alerts-from-cluster']),
  ];
}
