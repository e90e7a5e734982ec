import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import {
  analyseStream,
  findGivenZone,
  type ManagerTarget,
  type ManagerVersion,
  managerVersionOf,
  type PipelineOptions,
  phrase,
  type Release,
  releaseOf,
  type StreamAnalysis,
  zoneUnknown,
} from '#core';
import type { NamedText } from '../files/read-manifests.js';
import type { Terminal } from '../terminal/terminal.js';
import { addConfigOptions, type ConfigOptions } from './config-options.js';
import type { Configs, FileConfig } from './create-configs.js';

/** The options of all commands that run the notification manager's pipeline. */
export interface SurroundingsOptions extends ConfigOptions {
  /** The manager's time zone; undefined: as the configuration, the manifests or the release say. */
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
      translate(
        phrase(
          'the manager’s time zone, such as Asia/Shanghai (default: that of the configuration, the NotificationManager or the release)',
        ),
      ),
      (text: string) => {
        const zone = findGivenZone(text);
        if (zone === undefined) throw new InvalidArgumentError(translate(zoneUnknown(text)));
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
  return texts.map(({ path, text, use }) => ({ path, stream: analyseStream(text, undefined, undefined, use) }));
}

/** The manager that manifests are for, and what decides its version. */
export interface ManagerSetting {
  readonly options: Omit<PipelineOptions, 'at'> & { readonly version: ManagerVersion };
  readonly target: ManagerTarget;
}

/**
 * The manager that files are for: the command line decides, then the configuration of the first file, then the
 * manifests.
 */
export async function managerFor(
  files: readonly AnalysedFile[],
  configs: Configs,
  surroundings: GivenSurroundings,
  cwd: string,
): Promise<ManagerSetting> {
  const found = managerVersionOf(files.map(({ stream }) => stream));
  const config = await configs.of(resolve(cwd, files[0]?.path ?? '.'), found);
  return { options: { version: config.version, ...surroundingsOf(config, surroundings) }, target: config.target };
}

/** The release that files are for, see {@link managerFor}. */
export async function releaseFor(...setting: Parameters<typeof managerFor>): Promise<Release> {
  const { options } = await managerFor(...setting);
  return releaseOf(options.version);
}

export type GivenSurroundings = Pick<SurroundingsOptions, 'timeZone' | 'tenant'>;

/** The time zone and the tenants: a namespace that the command line names has the tenants that it names. */
export function surroundingsOf(
  config: FileConfig,
  { timeZone = config.timeZone, tenant }: GivenSurroundings,
): Pick<PipelineOptions, 'localZone' | 'tenants' | 'tenantsFrom'> {
  const tenantsFrom = tenant ? '--tenant' : config.path;
  const tenants = (config.tenants ?? tenant) && { ...config.tenants, ...tenant };
  return {
    ...(timeZone !== undefined && { localZone: timeZone }),
    ...(tenants && { tenants, ...(tenantsFrom !== undefined && { tenantsFrom }) }),
  };
}
