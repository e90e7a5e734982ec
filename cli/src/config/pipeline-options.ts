import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import {
  analyseStream,
  findZone,
  type Instant,
  managerVersionOf,
  NEWEST_VERSION,
  type PipelineOptions,
  phrase,
  type StreamAnalysis,
} from '#core';
import type { NamedText } from '../files/read-manifests.js';
import type { Terminal } from '../terminal/terminal.js';
import { addConfigOptions, type ConfigOptions } from './config-options.js';
import type { Configs } from './create-configs.js';

/** The options of all commands that run the notification manager's pipeline. */
export interface SurroundingsOptions extends ConfigOptions {
  /** The zone of schedules without one; undefined: UTC. */
  readonly timeZone?: string;
  /** The tenants of namespaces, as the tenant sidecar would answer. */
  readonly tenant?: Readonly<Record<string, readonly string[]>>;
}

export function addPipelineOptions(command: Command, terminal: Terminal): Command {
  return addSurroundingsOptions(addConfigOptions(command, terminal), terminal);
}

/** What only the cluster knows. */
export function addSurroundingsOptions(command: Command, { translate }: Terminal): Command {
  return command
    .option(
      '--time-zone <zone>',
      translate(phrase('the manager’s time zone, such as Asia/Shanghai (default: UTC)')),
      (text: string) => {
        const zone = findZone(text);
        if (zone === undefined) throw new InvalidArgumentError(translate(phrase('Unknown time zone.')));
        return zone;
      },
    )
    .option(
      '--tenant <namespace=users>',
      translate(phrase('tenants of a namespace, such as pay=anna,bert; may be repeated')),
      (text: string, previous: SurroundingsOptions['tenant']) => {
        const [, namespace, users] = /^([^=]+)=(.*)$/.exec(text) ?? [];
        if (namespace === undefined || users === undefined)
          throw new InvalidArgumentError(translate(phrase('Expected NAMESPACE=USER[,USER], such as pay=anna,bert.')));
        const names = users.split(',').filter((user) => user !== '');
        return { ...previous, [namespace]: [...(previous?.[namespace] ?? []), ...names] };
      },
    );
}

/** A file that was analysed. */
export interface AnalysedFile {
  readonly path: string;
  readonly stream: StreamAnalysis;
}

export function analyseTexts(texts: readonly NamedText[]): readonly AnalysedFile[] {
  return texts.map(({ path, text }) => ({ path, stream: analyseStream(text) }));
}

/**
 * The options of the pipeline. The manager's version comes from the command line, then the configuration of the first file, then the image in
 * a NotificationManager.
 */
export async function pipelineOptionsFor(
  files: readonly AnalysedFile[],
  configs: Configs,
  { timeZone, tenant }: Pick<SurroundingsOptions, 'timeZone' | 'tenant'>,
  { at, cwd }: { readonly at: Instant; readonly cwd: string },
): Promise<PipelineOptions> {
  const found = managerVersionOf(files.map(({ stream }) => stream));
  const { version = NEWEST_VERSION } = await configs.of(resolve(cwd, files[0]?.path ?? '.'), found);
  return {
    at,
    version,
    ...(timeZone !== undefined && { localZone: timeZone }),
    ...(tenant && { tenants: tenant }),
  };
}
