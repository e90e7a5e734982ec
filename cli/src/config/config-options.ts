import { type Command, InvalidArgumentError } from 'commander';
import { type ManagerVersion, parseManagerVersion, phrase, versionUnknown } from '#core';
import type { Terminal } from '../terminal/terminal.js';

/** What the options say that commands with a configuration have in common. */
export interface ConfigOptions {
  /** A path; false: no file counts; undefined: the nearest one. */
  readonly config?: string | boolean;
  readonly targetVersion?: ManagerVersion;
}

export function addConfigOptions(command: Command, { translate }: Terminal): Command {
  return command
    .option(
      '--config <file>',
      translate(phrase('the configuration (default: .kubesphere-dingtalk.yaml beside each file or in a folder above)')),
    )
    .option('--no-config', translate(phrase('look for no configuration')))
    .option(
      '--target-version <version>',
      translate(phrase('the notification manager that the manifests are for, as 2.3, or KubeSphere’s version, as 3.4')),
      (text: string) => {
        const version = parseManagerVersion(text);
        if (!version) throw new InvalidArgumentError(translate(versionUnknown(text)));
        return version;
      },
    );
}
