import { describe, expect, it } from 'vitest';
import { analyseStream, instantOf, leaveOutRejected, renderPhrase } from '#core';
import { leftOutRemarks, prepareTest, readTestManifests, type TestFile, type TestSetting, testSetting } from '#sender';
import { CHAT, config, file, own, receiver, receiverOf, ref, robot, secret, text, WEBHOOK } from './test-objects.js';

function settingOf(...files: readonly TestFile[]): TestSetting {
  const { leftOut } = leaveOutRejected(
    files.map((one) => ({ uri: one.uri, stream: analyseStream(one.text) })),
    undefined,
  );
  return testSetting(readTestManifests(files, leftOut), { at: instantOf(new Date(0)) });
}

const remarksOf = async (setting: TestSetting, name = 'desk') => {
  const test = await prepareTest(receiverOf(setting, name), { setting }, async () => undefined);
  return test.remarks.map((remark) => renderPhrase(remark));
};
const leftOut = (setting: TestSetting) =>
  leftOutRemarks(setting, [receiverOf(setting)]).map((remark) => renderPhrase(remark));

const GOOD = receiver({ ...robot(text(WEBHOOK)), ...CHAT });
const BAD = receiver({ ...robot(text(WEBHOOK)), alertSelector: { matchExpressions: [{ key: 'a', operator: 'is' }] } });
const REJECTED_CONFIG = own('Config', 'bad', { type: 'default' }, { dingtalk: { conversation: { appkey: 'a' } } });

describe('what the cluster rejects elsewhere', () => {
  it('does not count, and is named with its place', () => {
    const setting = settingOf(file('home.yaml', GOOD, config('app', { type: 'default' }), REJECTED_CONFIG));
    expect(setting.cluster.configs.map(({ facts }) => facts.name)).toEqual(['app']);
    expect(leftOut(setting)).toEqual([
      expect.stringMatching(/^Left out, because the cluster rejects it: Config bad\. .* \(home\.yaml:5\)$/),
    ]);
  });

  it('is counted when there is much of it', () => {
    const silences = ['a', 'b', 'c', 'd', 'e'].map((name) => own('Silence', name, { type: 'global' }, {}));
    expect(leftOut(settingOf(file('home.yaml', GOOD, ...silences)))).toEqual([
      expect.stringContaining('Silence a'),
      expect.stringContaining('Silence b'),
      expect.stringContaining('Silence c'),
      'Further objects that the cluster would reject: 2.',
    ]);
  });

  it('is a Secret only where there is no accepted one of its name', () => {
    const broken = secret({ data: { webhook: 'https://x' } });
    const receivers = receiver({ ...robot(ref('webhook')) });
    const alone = settingOf(file('home.yaml', receivers, broken));
    expect(alone.cluster.secrets).toHaveLength(1);
    expect(leftOut(alone)).toEqual([expect.stringMatching(/^The cluster would reject the Secret s: .*home\.yaml:3/)]);
    const both = settingOf(
      file('a.yaml', secret({ stringData: { webhook: WEBHOOK } })),
      file('b.yaml', receivers, broken),
    );
    expect(both.cluster.secrets.map(({ uri }) => uri)).toEqual(['a.yaml']);
    expect(leftOut(both)).toEqual([expect.stringMatching(/^Left out, because the cluster rejects it: Secret s\./)]);
  });

  it('counts only in the files of the test', () => {
    const files = [file('home.yaml', GOOD), file('other.yaml', REJECTED_CONFIG)];
    const { leftOut: rejected } = leaveOutRejected(
      files.map((one) => ({ uri: one.uri, stream: analyseStream(one.text) })),
      undefined,
    );
    expect(readTestManifests(files.slice(0, 1), rejected).leftOut).toEqual([]);
  });
});

describe('a receiver that the cluster rejects', () => {
  it('is tested, and the remarks say so', async () => {
    const setting = settingOf(file('home.yaml', BAD));
    expect(await remarksOf(setting)).toContainEqual(expect.stringMatching(/^The cluster would reject this Receiver: /));
    expect(leftOut(setting)).toEqual([]);
  });

  it('is not the one that is tested if the file has an accepted one of its name', async () => {
    const setting = settingOf(file('home.yaml', GOOD, BAD));
    expect(setting.receivers).toHaveLength(1);
    expect(receiverOf(setting).conversation).toBeDefined();
  });
});
