import { expect, test } from 'vitest';
import { renderPhrase } from '#core';
import type { ManagerVersion } from '../../../../core/src/model/release/manager-version.js';
import { parseManagerVersion, versionInExtension } from '../../../../core/src/model/release/manager-version.js';
import { chooseTarget, describeTarget, type NamedVersions } from '../../../../core/src/model/release/target.js';

const version = (text: string): ManagerVersion => parseManagerVersion(text) ?? { major: 0, minor: 0 };

const ALL: Required<NamedVersions> = {
  test: { version: version('3.3'), path: 'a.dingtalk-test.yaml' },
  option: version('2.1'),
  config: { version: version('4.1'), path: '.kubesphere-dingtalk.yaml' },
  setting: version('next'),
  image: version('2.5.1'),
};

test.each<[NamedVersions, string]>([
  [ALL, '1.4 (KubeSphere 3.3), from a.dingtalk-test.yaml'],
  [{ ...ALL, test: undefined }, '2.1, from --target-version'],
  [{ ...ALL, test: undefined, option: undefined }, '2.5.2 (KubeSphere 4.1), from .kubesphere-dingtalk.yaml'],
  [{ setting: ALL.setting, image: ALL.image }, 'next, from the settings'],
  [{ image: ALL.image }, '2.5.1, from the image of the NotificationManager'],
  [
    { image: versionInExtension('2.5.9') },
    '2.5.2 (KubeSphere 4.1), from the version of the extension whizard-notification',
  ],
  [{}, '2.6, the newest release'],
])('the target of %j', (named, text) => {
  expect(renderPhrase(describeTarget(chooseTarget(named)))).toBe(text);
});
