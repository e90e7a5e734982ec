/** The settings section, for `workspace/configuration` and `workspace/didChangeConfiguration`. */
export const SETTINGS_SECTION = 'kubesphereDingtalk';
export interface Settings {
  /** Globs, relative to the workspace folders, of files with sample alerts. */
  readonly preview?: { readonly sampleFiles?: readonly string[] };
  readonly codeLens?: { readonly enabled?: boolean; readonly references?: boolean; readonly alertRules?: boolean };
  readonly alertRules?: {
    /** Of the alert rules whose alerts must reach a receiver. */
    readonly severities?: readonly string[];
  };
  readonly inlayHints?: { readonly enabled?: boolean };
  readonly pipeline?: {
    /** The tenants of each namespace, by `cluster/namespace` or else by `namespace`. */
    readonly tenants?: Readonly<Record<string, readonly string[]>>;
    /** The manager's time zone; empty: as the manifests or the release say. */
    readonly timeZone?: string;
  };
  /**
   * What is left to another extension for YAML. `auto`: what the client says that it does; `all`: nothing; `leave`: all that it
   * may do, for a client that does not know.
   */
  readonly besideYamlExtension?: 'auto' | 'all' | 'leave';
  /** The severity of each rule, or `off`. */
  readonly rules?: Readonly<Record<string, string>>;
  /** The notification manager's version, such as `2.3`, or KubeSphere's, such as `3.4`; empty: from the manifests. */
  readonly notificationManagerVersion?: string;
}
