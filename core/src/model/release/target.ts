import { type Phrase, phrase } from '../../text/phrase.js';
import { EXTENSION, formatTarget, type ManagerVersion, NEWEST_VERSION } from './manager-version.js';

/** What decides the targeted notification manager. */
export type TargetSource =
  /** A routing test or a configuration file. */
  | { readonly kind: 'test' | 'config'; readonly path: string }
  /**
   * An option of the command line, a setting of the editor, the image of a NotificationManager, the version of KubeSphere's
   * extension in a plan, or nothing.
   */
  | { readonly kind: 'option' | 'setting' | 'image' | 'extension' | 'default' };

/** The targeted notification manager and what decides it. */
export interface ManagerTarget {
  readonly version: ManagerVersion;
  readonly source: TargetSource;
}

/** The versions that are named, of which the first one decides. */
export interface NamedVersions {
  readonly test?: PlacedVersion | undefined;
  readonly option?: ManagerVersion | undefined;
  readonly config?: PlacedVersion | undefined;
  readonly setting?: ManagerVersion | undefined;
  readonly image?: ManagerVersion | undefined;
}

interface PlacedVersion {
  readonly version: ManagerVersion;
  readonly path: string;
}

/** A routing test, else an option, the configuration file, a setting, the image, else the newest release. */
export function chooseTarget({ test, option, config, setting, image }: NamedVersions): ManagerTarget {
  if (test) return { version: test.version, source: { kind: 'test', path: test.path } };
  if (option) return { version: option, source: { kind: 'option' } };
  if (config) return { version: config.version, source: { kind: 'config', path: config.path } };
  if (setting) return { version: setting, source: { kind: 'setting' } };
  if (image) return { version: image, source: { kind: image.ofExtension ? 'extension' : 'image' } };
  return { version: NEWEST_VERSION, source: { kind: 'default' } };
}

/** `2.5.2 (KubeSphere 4.1), from .kubesphere-dingtalk.yaml`. */
export function describeTarget({ version, source }: ManagerTarget): Phrase {
  return phrase('{target}, {source}', { target: formatTarget(version), source: describeTargetSource(source) });
}

export function describeTargetSource(source: TargetSource): Phrase {
  switch (source.kind) {
    case 'test':
    case 'config':
      return phrase('from {path}', { path: source.path });
    case 'option':
      return phrase('from --target-version');
    case 'setting':
      return phrase('from the settings');
    case 'image':
      return phrase('from the image of the NotificationManager');
    case 'extension':
      return phrase('from the version of the extension {name}', { name: EXTENSION });
    case 'default':
      return phrase('the newest release');
  }
}
