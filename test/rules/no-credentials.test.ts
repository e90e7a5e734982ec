import { expect, it } from 'vitest';
import { analyseStream } from '../../core/src/checks/analysis/analyse-stream.js';
import { findingsOf } from '../../core/src/checks/analysis/findings-of.js';
import { fixtureFolders, hasFixture, readFixture } from './fixtures.js';

/** Tokens and secrets of robots, too long to match words. */
const OF_ROBOTS = /access_token=([\w-]{6,})|\b(SEC\w{6,})/g;
/** The Base64 values in a Secret. */
const BASE64 = /\b((?=[a-z]*[A-Z])(?=[A-Za-z]*\d)[A-Za-z0-9+/]{24,}={0,2})(?=['"\s])/g;

function credentialsOf(text: string): readonly string[] {
  const secrets = text.split(/^---/m).filter((document) => document.includes('kind: Secret'));
  const found = [...text.matchAll(OF_ROBOTS), ...secrets.flatMap((secret) => [...secret.matchAll(BASE64)])];
  return found.flatMap(([, ...groups]) => groups.filter((group) => group !== undefined));
}

const texts = fixtureFolders().flatMap((id) => (hasFixture(id, 'invalid') ? [readFixture(id, 'invalid')] : []));

it('no message, path or title contains a credential', () => {
  const known = new Set(texts.flatMap(credentialsOf));
  expect(known.size).toBeGreaterThan(8);
  const shown = texts
    .flatMap((text) => findingsOf(analyseStream(text)))
    .flatMap(({ message, path, fixes }) => [message, path, ...fixes.map(({ title }) => title)]);
  expect(shown.filter((sentence) => [...known].some((credential) => sentence.includes(credential)))).toEqual([]);
});

const SEED = 'Seed-7f3a_Credential';

/** Typical mistakes: missing quotes, or a credential in the wrong place. */
const TYPOS = [
  `*${SEED}`,
  `&${SEED}`,
  `&${SEED}.钉 x`,
  `!${SEED}`,
  `!a!${SEED}`,
  `!!int ${SEED}`,
  `!!binary ${SEED}钉`,
  `@${SEED}`,
  `\`${SEED}`,
  `%${SEED}`,
  `"${SEED}`,
  `"\\q${SEED}"`,
  `'${SEED}`,
  `[${SEED}`,
  `{${SEED}`,
  `: ${SEED}`,
  `- ${SEED}`,
  `|${SEED}`,
  `>\n${SEED}`,
  `\t${SEED}`,
  `${SEED}: x: y`,
  `x ${SEED}\n  ${SEED}`,
  `https://[${SEED}`,
  `http://x/?access_token=${SEED}`,
  `SEC${SEED} `,
];

it.each(
  ['webhook', 'secret'].flatMap((field) =>
    TYPOS.flatMap((typo) => [
      [`${field}: ${typo}`],
      [`${field}: {value: ${typo}}`],
      [`${field}:\n        value: ${typo}`],
    ]),
  ),
)('keeps the credential out of the findings of %j', (credential) => {
  const text = `apiVersion: notification.kubesphere.io/v2beta2\nkind: Receiver\nmetadata: {name: a, labels: {type: global}}\nspec:\n  dingtalk:\n    chatbot:\n      ${credential}\n`;
  const shown = findingsOf(analyseStream(text)).filter(
    ({ code }) => code !== 'unknown-field' && code !== 'yaml-duplicate-key',
  );
  expect(
    JSON.stringify(
      shown.map(({ message, phrase, path, fixes }) => [message, phrase, path, fixes.map(({ title }) => title)]),
    ),
  ).not.toContain(SEED);
});
