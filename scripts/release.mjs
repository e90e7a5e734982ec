// node scripts/release.mjs notes vX.Y.Z: prints the section of CHANGELOG.md about the version.
// node scripts/release.mjs channel vX.Y.Z: prints how npm and GitHub are told whether it is a pre-release, as NAME=OPTION.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const read = (name) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

/**
 * @param {string} changelog
 * @param {string} version
 * @returns {string} the text below the version's heading
 * @throws {RangeError} if it has none, or no text
 */
export function notesOf(changelog, version) {
  const section = changelog.split(/^## /m).find((each) => each.startsWith(`[${version}]`));
  const text = section?.slice(section.indexOf('\n')).trim();
  if (!text) throw new RangeError(`CHANGELOG.md has no section about ${version}`);
  return text;
}

/**
 * The marketplaces take only versions of three numbers; an odd second one is their convention for a pre-release.
 * @param {string} version
 */
export function isPreRelease(version) {
  return Number(version.split('.')[1]) % 2 === 1;
}

/**
 * @param {string} tag such as v1.2.3
 * @param {string} version of package.json
 * @throws {RangeError} if they differ
 */
export function checkTag(tag, version) {
  if (tag !== `v${version}`) throw new RangeError(`The tag is ${tag}, but the version in package.json is ${version}`);
}

/** @type {Readonly<Record<string, (version: string) => string>>} */
const WORDS = {
  notes: (version) => notesOf(read('CHANGELOG.md'), version),
  channel: (version) => (isPreRelease(version) ? 'npm=next\ngithub=--prerelease' : 'npm=latest\ngithub='),
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [word = '', tag = ''] = process.argv.slice(2);
  try {
    const { version } = JSON.parse(read('package.json'));
    checkTag(tag, version);
    if (!Object.hasOwn(WORDS, word)) throw new RangeError(`Known: ${Object.keys(WORDS).join(', ')}`);
    console.log(WORDS[word](version));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
