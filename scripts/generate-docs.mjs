import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { languageModelTools } from './docs/agent-tools.mjs';
import { LANGUAGES } from './docs/languages.mjs';
import { kubeSphereTable, releasesTable } from './docs/releases.mjs';
import { settingsTable } from './docs/settings.mjs';

/**
 * Writes everything derived from the rules' metadata: the head of every page in `docs/rules` and its translations, the
 * tables in their `README.md`, the schemas of the setting `rules` in `package.json` and of configuration files, and the
 * setting's texts in `package.nls*.json`, and the tools for agents in the same files. The tables of `docs/releases.md` come from the table of releases, that of
 * `docs/settings.md` from `package.json`. With `--check` nothing is written, and the exit code is 1 if a file is stale.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
const check = process.argv.includes('--check');
const complaints = [];

async function readChecks() {
  const outfile = join(root, 'out/rule-metadata.mjs');
  mkdirSync(join(root, 'out'), { recursive: true });
  await build({
    stdin: {
      contents: `
        export { CHECKS as checks } from './core/src/checks/checks.js';
        export { RULE_SETTINGS as settings } from './core/src/checks/config/lint-config.js';
        export { compareVersions, formatManagerVersion } from './core/src/model/release/manager-version.js';
        export * from './core/src/model/release/release-sentences.js';
        export { INSTALLED_BY_KUBESPHERE, RELEASES } from './core/src/model/release/releases.js';
        export { rangeOfReleases } from './core/src/model/release/version-range.js';
        export { TOOLS as tools } from './cli/src/mcp/tools/tools.js';
        export { inputSchemaOf } from './cli/src/mcp/tools/tool-schemas.js';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
    outfile,
  });
  return await import(pathToFileURL(outfile).href);
}

function head({ id, family, severity, sometimes, summary, fixes, appliesTo }, language) {
  const { columns, families } = language;
  const version = (value) => value && formatManagerVersion(value);
  const versions = appliesTo && rangeOfReleases(appliesTo);
  return [
    `# ${id}`,
    '',
    language.summary(summary),
    '',
    `| ${columns.slice(2).join(' | ')} |`,
    '| --- | --- | --- |',
    `| ${families[family]} | ${severitiesOf({ severity, sometimes }, language)} | ${language.fixes[fixes]} |`,
    ...(versions ? ['', language.range(version(versions.since), version(versions.before))] : []),
    '',
    language.name(id),
  ].join('\n');
}

/** The usual severity, and those of some findings. */
function severitiesOf({ severity, sometimes = [] }, { severities, also }) {
  return [
    severities[severity],
    ...(sometimes.length > 0 ? [also(sometimes.map((each) => severities[each]))] : []),
  ].join('');
}

/** The schema of an object with a severity for each rule. */
function rulesSchema(describe) {
  const properties = checks.map((meta) => [
    meta.id,
    { type: 'string', enum: settings, default: meta.severity, description: describe(meta) },
  ]);
  return { type: 'object', additionalProperties: false, properties: Object.fromEntries(properties) };
}

/** The descriptions of the rules' settings, after all other texts of the file. */
function replaceRuleTexts(texts, describe) {
  for (const key of Object.keys(texts)) if (key.startsWith('rule.')) delete texts[key];
  for (const meta of checks) texts[`rule.${meta.id}`] = describe(meta);
}

/** The names of the tools for agents, before those of the rules. */
function replaceToolTexts(texts, describe) {
  for (const key of Object.keys(texts)) if (key.startsWith('tool.')) delete texts[key];
  for (const tool of metadata.tools) texts[`tool.${tool.name}`] = describe(tool);
}

/** Replaces the part of a JSON file that `change` selects. */
function updateJson(path, change) {
  const text = readFileSync(join(root, path), 'utf8');
  const value = JSON.parse(text);
  const before = JSON.stringify(value);
  change(value);
  if (JSON.stringify(value) === before) return;
  if (check) complaints.push(`${path} is stale: run node scripts/generate-docs.mjs`);
  else {
    writeFileSync(join(root, path), `${JSON.stringify(value, undefined, 2)}\n`);
    execFileSync(process.execPath, [biome, 'format', '--write', join(root, path)], { stdio: 'ignore' });
  }
}

function table(language) {
  const { columns, summary } = language;
  const rows = checks.map(
    ({ id, family, severity, sometimes, summary: text, fixes }) =>
      `| [${id}](${id}.md) | ${summary(text)} | ${family} | ${severitiesOf({ severity, sometimes }, language)} | ${fixes === 'none' ? '' : language.fixes[fixes]} |`,
  );
  return [`| ${columns.join(' | ')} |`, '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

/** Replaces the text between two markers; undefined if they are missing. */
function fill(text, name, content) {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  return from < 0 || to < from ? undefined : `${text.slice(0, from + start.length)}\n\n${content}\n\n${text.slice(to)}`;
}

function update(path, name, content) {
  const text = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
  const filled = text === undefined ? undefined : fill(text, name, content);
  if (filled === undefined) {
    complaints.push(`${path} ${text === undefined ? 'is missing' : `lacks the markers “${name}”`}`);
  } else if (filled !== text) {
    if (check) complaints.push(`${path} is stale: run node scripts/generate-docs.mjs`);
    else writeFileSync(join(root, path), filled);
  }
}

const metadata = await readChecks();
const { settings, formatManagerVersion, rangeOfReleases } = metadata;
const FAMILIES = ['admission', 'runtime', 'security', 'style'];
/** By family, then by name: the order in which settings and tables list the rules. */
const checks = metadata.checks.toSorted(
  (one, other) => FAMILIES.indexOf(one.family) - FAMILIES.indexOf(other.family) || one.id.localeCompare(other.id, 'en'),
);
for (const language of LANGUAGES) {
  for (const meta of checks) update(`${language.folder}/${meta.id}.md`, 'head', head(meta, language));
  update(`${language.folder}/README.md`, 'rules', table(language));
}
update('docs/releases.md', 'releases', releasesTable(metadata));
update('docs/releases.md', 'kubesphere', kubeSphereTable(metadata));
/** @param {string} path */
const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
update(
  'docs/settings.md',
  'settings',
  settingsTable(readJson('package.json').contributes.configuration.properties, readJson('package.nls.json')),
);
const [ENGLISH, CHINESE] = LANGUAGES;
/** The text of a rule's setting, in lists that have no heads for families. */
const describeRule = ({ groups, summary }, meta) => `${groups[meta.family]} · ${summary(meta.summary)}`;

updateJson('package.json', ({ contributes }) =>
  Object.assign(
    contributes.configuration.properties['kubesphereDingtalk.rules'],
    rulesSchema(({ id }) => `%rule.${id}%`),
  ),
);
updateJson('package.json', ({ contributes }) => {
  contributes.languageModelTools = languageModelTools(metadata);
});
const updateTexts = (path, language) =>
  updateJson(path, (texts) => {
    replaceToolTexts(texts, (tool) => language.summary(tool.title.template));
    replaceRuleTexts(texts, (meta) => describeRule(language, meta));
  });
updateTexts('package.nls.json', ENGLISH);
updateTexts('package.nls.zh-cn.json', CHINESE);
updateJson('schemas/config-file.schema.json', ({ properties }) =>
  Object.assign(
    properties.rules,
    rulesSchema(({ summary }) => summary),
  ),
);

const known = new Set(['README.md', ...checks.map(({ id }) => `${id}.md`)]);
for (const { folder } of LANGUAGES) {
  const pages = readdirSync(join(root, folder), { withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { name } of pages) if (!known.has(name)) complaints.push(`${folder}/${name} does not belong to a rule`);
}

for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
