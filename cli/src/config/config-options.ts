import { type Command, InvalidArgumentError } from 'commander';
import { type ManagerVersion, parseManagerVersion, phrase, versionUnknown } from '#core';
import type { Terminal } from '../terminal/terminal.js';

/** The options of all commands that use a configuration. */
export interface ConfigOptions {
  /** A path; false: no file; undefined: the nearest file. */
  readonly config?: string | boolean;
  readonly targetVersion?: ManagerVersion;
}

export function addConfigOptions(command: Command, terminal: Terminal): Command {
  return addConfigFileOptions(command, terminal).option(
    '--target-version <version>',
    terminal.translate(phrase('version of the notification manager, such as 2.3, or of KubeSphere, such as 3.4')),
    readVersionOption(terminal),
  );
}

/** Without the targeted version. */
export function addConfigFileOptions(command: Command, { translate }: Terminal): Command {
  return command
    .option(
      '--config <file>',
      translate(
        phrase('configuration file (default: .kubesphere-dingtalk.yaml beside each file or in a parent folder)'),
      ),
    )
    .option('--no-config', translate(phrase('ignore configuration files')));
}

/** Reads a version of the notification manager or of KubeSphere. */
export function readVersionOption({ translate }: Terminal): (text: string) => ManagerVersion {
  return (text) => {
    const version = parseManagerVersion(text);
    if (!version) throw new InvalidArgumentError(translate(versionUnknown(text)));
    return version;
  };
}
