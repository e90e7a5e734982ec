import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  analyseStream,
  factsOf,
  findingsOf,
  instantOf,
  readClusterObjects,
  readExpectations,
  readSamples,
  runTest,
  safeFixes,
} from '#core';
import { DEFAULT_ROBOT, DEFAULT_SIGNED_ROBOT } from '#simulator';
import {
  FAULTY_FILE,
  FAULTY_RECEIVER,
  freeName,
  SAMPLE_FILES,
  sourceOf,
} from '../../client/src/features/sample/sample-files.js';
import { applyFix } from '../rules/apply-fix.js';

const root = new URL('../../sample/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const faulty = read(FAULTY_FILE);
const [fix] = safeFixes(findingsOf(analyseStream(faulty)));
const fixed = fix ? applyFix(faulty, fix) : '';

test('the sample has one mistake, which the cluster rejects, with a fix', () => {
  const manifests = SAMPLE_FILES.filter((file) => file.endsWith('.yaml') && !/test|^\./.test(file));
  const found = manifests.flatMap((file) => findingsOf(analyseStream(read(file))).map(({ code }) => `${file} ${code}`));
  expect(found).toEqual([`${FAULTY_FILE} operator-unknown`]);
  expect(findingsOf(analyseStream(fixed))).toEqual([]);
});

test('its routing test passes once the mistake is fixed', () => {
  const files = [FAULTY_FILE, 'routing.yaml'].map((file) => ({
    uri: file,
    facts: factsOf(analyseStream(file === FAULTY_FILE ? fixed : read(file))),
  }));
  const cluster = readClusterObjects(files);
  const result = runTest(
    readExpectations(read('routing.dingtalk-test.yaml')),
    { unmatched: [], alerts: new Map() },
    { cluster, now: instantOf(new Date('2026-03-02T09:00:00Z')) },
  );
  expect(result.cases.map(({ failures }) => failures)).toEqual([[], [], []]);
  expect(cluster.receivers.map(({ facts }) => facts.name)).toContain(FAULTY_RECEIVER);
});

test('its alerts are samples, and its credentials are those that the simulator publishes', () => {
  expect(readSamples(JSON.parse(read('alerts/alerts.json')), 'alerts').samples).toHaveLength(4);
  const published = [DEFAULT_ROBOT.accessToken, DEFAULT_SIGNED_ROBOT.accessToken, DEFAULT_SIGNED_ROBOT.secret];
  const written = [...read('secret.yaml').matchAll(/access_token=(\S+)|(SEC\w+)/g)].map(
    ([, token, secret]) => token ?? secret,
  );
  expect(written).toHaveLength(3);
  expect(written.filter((value) => !published.some((known) => known === value))).toEqual([]);
  expect(read('secret.yaml')).not.toContain('dingtalk.com');
});

test('all of its files are written, in the language of VS Code', () => {
  const shipped = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(new URL(file, root)).isFile(),
  );
  const sources = SAMPLE_FILES.flatMap((file) => [sourceOf(file, false), sourceOf(file, true)]);
  expect([...new Set(sources)].toSorted()).toEqual(shipped.toSorted());
  expect(sourceOf('README.md', true)).toBe('README.zh-cn.md');
});

test('its folder has a name that is free', async () => {
  const taken = new Set(['a', 'a-2']);
  expect(await freeName('a', async (name) => taken.has(name))).toBe('a-3');
  expect(await freeName('b', async (name) => taken.has(name))).toBe('b');
});
