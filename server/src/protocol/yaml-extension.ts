/** A notification to the server: what Red Hat's YAML extension does in the same editor, whenever that changes. */
export const YAML_EXTENSION_NOTIFICATION = 'kubesphereDingtalk/yamlExtension';
export interface YamlExtension {
  /** It lists the fields of YAML documents in the outline. */
  readonly outlines: boolean;
  /** It reports syntax errors and duplicate keys of YAML documents. */
  readonly validates: boolean;
}
