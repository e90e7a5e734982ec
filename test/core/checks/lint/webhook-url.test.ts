import { describe, expect, it } from 'vitest';
import { isRobotHost, parseWebhookUrl } from '../../../../core/src/checks/lint/webhook-url.js';

describe('a webhook', () => {
  it.each<[text: string, host: string | undefined, path?: string, parameters?: readonly string[]]>([
    ['https://oapi.dingtalk.com/robot/send?access_token=0', 'oapi.dingtalk.com', '/robot/send', ['access_token=0']],
    ['HTTP://OAPI.DingTalk.com:8080', 'oapi.dingtalk.com', '', []],
    ['https://user:word@host/a?b=c=d&e#f?g=h', 'host', '/a', ['b=c=d', 'e']],
    ['http://[::1]:8095/robot/send?', '[::1]', '/robot/send', ['']],
    ['https://a?b=c&&d=', 'a', '', ['b=c', '', 'd=']],
    ['oapi.dingtalk.com/robot/send', undefined],
    ['ftp://oapi.dingtalk.com', undefined],
    ['https:///robot/send', undefined],
    [' https://a', undefined],
    ['https://a/b\n', undefined],
    ['https://a/b c', undefined],
    ['', undefined],
  ])('%j', (text, host, path, parameters) => {
    const url = parseWebhookUrl(text);
    expect(url?.host).toBe(host);
    if (!url) return;
    expect(url.path).toBe(path);
    expect(url.parameters.map(({ start, end }) => text.slice(start, end))).toEqual(parameters);
  });

  it.each([
    ['oapi.dingtalk.com', true],
    ['api.dingtalk.io', true],
    ['zwopenplatform.10e.alibaba-inc.com', true],
    ['127.0.0.1', true],
    ['localhost', true],
    ['notdingtalk.com', false],
    ['dingtalk.com.example.com', false],
  ])('is on a robot host: %s %s', (host, expected) => {
    expect(isRobotHost(host)).toBe(expected);
  });
});
