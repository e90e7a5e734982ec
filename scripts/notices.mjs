// Writes THIRD-PARTY-NOTICES: the packages that dist/ holds code of, with their licences. With `--check` nothing is written,
// and the exit code is 1 if the file is stale. A licence that is not allowed is an error in both cases.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PACKAGES } from './compile-schemas.mjs';
import { packagesIn } from './packages-in.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));
const target = join(root, 'THIRD-PARTY-NOTICES');

/** Licences of code and fonts that may be distributed under ours, with their texts beside it. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'ISC',
  'MIT',
]);

/** Copied into dist/ as files, so that no metafile lists it. */
const COPIED = ['node_modules/@vscode/codicons'];

/** The folders of compiled schemas. */
const VALIDATORS = ['core/generated', 'simulator/generated', 'cli/generated'];

const LICENCE_FILE = /^licen[cs]e(?:[-.]mit)?(?:\.(?:md|txt))?$/i;
const NOTICE_FILE = /^(?:notice|third-?party-?notices)(?:\.(?:md|txt))?$/i;

/** @returns {readonly string[]} the folders of the packages that the bundles hold code of, relative to the root */
function bundledPackages() {
  const folder = join(root, 'dist/meta');
  if (!existsSync(folder)) throw new Error('dist/meta is missing: npm run build');
  const metafiles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return [...new Set([...metafiles.flatMap(packagesIn), ...VALIDATORS.flatMap(packagesOfValidators), ...COPIED])];
}

/** Validators are bundles that others take in; a comment says what is in them. */
function packagesOfValidators(folder) {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('validators.js'))
    .flatMap((name) => readFileSync(join(root, folder, name), 'utf8').split('\n'))
    .filter((line) => line.startsWith(PACKAGES))
    .flatMap((line) => line.slice(PACKAGES.length).split(' '))
    .filter((name) => name !== '');
}

/** @returns {{ name: string, version: string, licence: string, url: string, text: string, notice: string }} */
function readPackage(folder) {
  const path = join(root, folder);
  const { name, version, license, repository, homepage } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  if (!ALLOWED.has(license)) throw new Error(`${name} ${version} has the licence ${license}, which is not allowed`);
  const files = readdirSync(path).sort();
  const read = (pattern) => {
    const file = files.find((each) => pattern.test(each));
    return file ? readFileSync(join(path, file), 'utf8').replaceAll('\r\n', '\n').trim() : '';
  };
  const text = read(LICENCE_FILE);
  if (text === '') throw new Error(`${name} ${version} has no file with its licence`);
  const url = (repository?.url ?? repository ?? homepage ?? '').replace(/^git\+|\.git$/g, '');
  return { name, version, licence: license, url, text, notice: read(NOTICE_FILE) };
}

/** Packages with the same text of their licence stand above it together. */
function render(packages) {
  const sorted = packages.toSorted((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
  const byText = groupBy(sorted, textsOf);
  const sections = [...byText].map(([text, group]) => {
    const heads = group.map(({ name, version, licence, url }) =>
      [`${name} ${version} (${licence})`, url].join(' ').trim(),
    );
    return `${heads.join('\n')}\n\n${text}`;
  });
  const intro = 'KubeSphere DingTalk contains code of the following packages, each under the licence below it.';
  return `${[intro, ...sections].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function textsOf({ text, notice }) {
  return notice === '' ? text : `${text}\n\n${notice}`;
}

/** `Map.groupBy`, which Node has since version 21. */
function groupBy(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

const wanted = render(bundledPackages().map(readPackage));
const present = existsSync(target) ? readFileSync(target, 'utf8') : '';
if (!process.argv.includes('--check')) writeFileSync(target, wanted);
else if (present !== wanted) {
  console.error('THIRD-PARTY-NOTICES is stale: npm run notices');
  process.exitCode = 1;
}
