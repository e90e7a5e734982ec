import { describe, expect, test } from 'vitest';
import {
  formatManagerVersion,
  imageVersion,
  parseManagerVersion,
} from '../../../../core/src/model/release/manager-version.js';
import { matchSemanticsOf, releaseOf } from '../../../../core/src/model/release/release.js';
import { existsIn, type VersionRange } from '../../../../core/src/model/release/version-range.js';

const format = (version: ReturnType<typeof parseManagerVersion>) => version && formatManagerVersion(version);

/** @throws for an invalid version */
function version(text: string) {
  const parsed = parseManagerVersion(text);
  if (!parsed) throw new Error(`${text} is no version`);
  return parsed;
}

test.each([
  ['2.4', '2.4'],
  ['v2.5.1', '2.5.1'],
  [' 2.3.0 ', '2.3.0'],
  ['2.10', '2.10'],
  ['2.5.x', '2.5'],
  ['v2.6.0-rc.1', '2.6.0'],
  ['1.0', '1.0'],
  ['3.1', '1.0'],
  ['3.2.1', '1.4'],
  ['3.3', '1.4'],
  ['v3.4.1', '2.3'],
  ['KubeSphere 3.4', '2.3'],
  ['4.1.0', '2.5.1'],
  ['kubesphere-4.1', '2.5.2'],
  ['4.x', '2.5.2'],
  ['next', 'next'],
  ['', undefined],
  ['latest', undefined],
  ['2', undefined],
  ['2.x', undefined],
  ['0.9', undefined],
  ['3.0', undefined],
  ['5.0', undefined],
  ['kubesphere 2.1', undefined],
  ['2.4.1.7', undefined],
  ['2..4', undefined],
])('%j is read as %j', (text, expected) => {
  expect(format(parseManagerVersion(text))).toBe(expected);
});

test.each([
  ['kubesphere/notification-manager:v2.3.0', '2.3.0'],
  ['registry.example.com:5000/mirror/notification-manager:v2.5.2', '2.5.2'],
  ['registry.example.com/ks/kubesphere-notification-manager-amd64:2.0.0-arm64', '2.0.0'],
  ['docker.io/kubesphere/notification-manager:v2.4.0@sha256:0a1b', '2.4.0'],
  ['kubesphere/notification-manager:latest', undefined],
  ['kubesphere/notification-manager', undefined],
  ['kubesphere/notification-manager@sha256:0a1b', undefined],
  ['registry.example.com:2.5/notification-manager', undefined],
  ['kubesphere/notification-manager:v3.4.0', undefined],
  ['kubesphere/notification-tenant-sidecar:v3.2.0', undefined],
  ['', undefined],
])('the image %j tells %j', (image, expected) => {
  expect(format(imageVersion(image))).toBe(expected);
});

test.each([
  ['1.4', 'unavailable'],
  ['2.3.9', 'unavailable'],
  ['3.4', 'unavailable'],
  ['2.4.0', 'missing-passes'],
  ['2.4', 'missing-passes'],
  ['2.5.0', 'missing-passes'],
  ['2.5.1', 'missing-is-empty'],
  ['2.5', 'missing-is-empty'],
  ['2.6', 'missing-is-empty'],
  ['4.1', 'missing-is-empty'],
])('in %s Match is “%s”', (text, semantics) => {
  expect(matchSemanticsOf(version(text))).toBe(semantics);
});

describe('a range of versions', () => {
  const [since, before] = [version('2.4.0'), version('2.5.1')];
  test.each<[VersionRange, string, boolean]>([
    [{}, '1.0', true],
    [{ since }, '2.3', false],
    [{ since }, '2.4.0', true],
    [{ since }, '2.4', true],
    [{ before }, '2.5.0', true],
    [{ before }, '2.5.1', false],
    [{ before }, '2.5', false],
    [{ since, before }, '2.4.7', true],
    [{ since, before }, '2.10', false],
  ])('%j includes %s: %j', (range, text, expected) => {
    expect(existsIn(releaseOf(version(text)), range)).toBe(expected);
  });
});
