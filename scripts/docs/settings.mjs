/**
 * @typedef {{
 *   readonly type?: string,
 *   readonly order?: number,
 *   readonly scope?: string,
 *   readonly default?: unknown,
 *   readonly enum?: readonly string[],
 *   readonly items?: { readonly enum?: readonly string[] },
 *   readonly enumDescriptions?: readonly string[],
 *   readonly markdownEnumDescriptions?: readonly string[],
 *   readonly description?: string,
 *   readonly markdownDescription?: string,
 * }} Setting
 */

/** Who can set a setting where, in VS Code's terms. */
const SCOPES = {
  resource: 'user, workspace, folder',
  window: 'user, workspace',
  'machine-overridable': 'user, workspace; this machine',
  machine: 'user; this machine',
};

/**
 * The table of the settings that an extension contributes, in the order of the settings editor.
 *
 * @param {Readonly<Record<string, Setting>>} properties of `contributes.configuration`
 * @param {Readonly<Record<string, string>>} texts of `package.nls.json`
 */
export function settingsTable(properties, texts) {
  const rows = Object.entries(properties)
    .toSorted(([, one], [, other]) => (one.order ?? 0) - (other.order ?? 0))
    .map(
      ([name, setting]) =>
        `| \`${name}\` | ${describe(setting, texts)} | ${defaultOf(setting)} | ${scopeOf(setting)} |`,
    );
  return ['| setting | description | default | set for |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** @param {Setting} setting @param {Readonly<Record<string, string>>} texts */
function describe(setting, texts) {
  const { markdownDescription, description, markdownEnumDescriptions, enumDescriptions } = setting;
  /** @param {string | undefined} key */
  const text = (key = '') => texts[key.slice(1, -1)] ?? key;
  const meanings = markdownEnumDescriptions ?? enumDescriptions ?? [];
  const values = (setting.enum ?? []).map((value, index) => `\`${value}\`: ${text(meanings[index])}`);
  return cell([text(markdownDescription ?? description), ...values].join('\n'));
}

/** A text in a cell; `#name#`, with which the settings editor links to a setting, is the name. @param {string} text */
function cell(text) {
  return text
    .replace(/#(kubesphereDingtalk\.[\w.]+)#/g, '$1')
    .replaceAll('|', '\\|')
    .replaceAll(/\n+/g, '<br>');
}

/** @param {Setting} setting */
function defaultOf({ default: value }) {
  return value === '' || value === undefined ? '' : `\`${JSON.stringify(value)}\``;
}

/** @param {Setting} setting */
function scopeOf({ scope = 'window' }) {
  return SCOPES[/** @type {keyof typeof SCOPES} */ (scope)] ?? scope;
}
