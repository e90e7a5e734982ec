import { Script } from 'node:vm';
import { expect, test } from 'vitest';
import { DEFAULT_ROBOT } from '#simulator';
import { post, statusOf, withSimulator } from './call.js';

test('the page runs only its own script and style', () =>
  withSimulator({}, async (simulator) => {
    const response = await fetch(simulator.url);
    const html = await response.text();
    const policy = response.headers.get('content-security-policy') ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    expect(policy).toMatch(/^default-src 'none'; script-src 'nonce-/);
    expect(html).toContain(`<script nonce="${nonce}">`);
    expect(html).toContain(`<style nonce="${nonce}">`);
    expect(html.match(/<(script|style)\b/g)).toHaveLength(2);
    expect(html).not.toMatch(/ style=| on[a-z]+=|src=|innerHTML|insertAdjacentHTML|document\.write/);
    expect(await (await fetch(simulator.url)).text()).not.toContain(nonce);
  }));

test('the style is that of the page', () =>
  withSimulator({}, async (simulator) => {
    const html = await (await fetch(simulator.url)).text();
    const style = /<style[^>]*>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
    for (const selector of ['.bar{', '.bubble{', '#panel{']) expect(style).toContain(selector);
  }));

test('the script parses', () =>
  withSimulator({}, async (simulator) => {
    const html = await (await fetch(simulator.url)).text();
    const source = /<script[^>]*>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
    expect(() => new Script(source)).not.toThrow();
    expect(source.length).toBeGreaterThan(1000);
  }));

test('the page shows an example while the open robot exists, and answers only loopback names', () =>
  withSimulator({}, async (simulator) => {
    expect(await (await fetch(simulator.url)).text()).toContain(`curl '${simulator.webhookUrl(DEFAULT_ROBOT)}'`);
    simulator.removeRobot(DEFAULT_ROBOT.accessToken);
    expect(await (await fetch(simulator.url)).text()).not.toContain('curl');
    expect(await statusOf(simulator.url, { Host: 'evil.example' })).toBe(403);
    expect(await statusOf(simulator.url, { Host: 'localhost' })).toBe(200);
  }));

test('the event stream sends past and new messages as elements, and announces clearing', () =>
  withSimulator({}, async (simulator) => {
    const markdown = { title: 'T', text: '[x](javascript:alert(1)) <img src=x onerror=alert(1)>' };
    const send = () => post(simulator.webhookUrl(DEFAULT_ROBOT), { msgtype: 'markdown', markdown });
    await send();
    const response = await fetch(`${simulator.url}/_simulator/events`);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const events = readEvents(response);
    expect(await events.next()).toMatchObject({ value: { event: 'cleared' } });
    const first = await events.next();
    expect(first).toMatchObject({
      value: { event: 'message', data: { id: 1, accepted: true, element: { tag: 'article' } } },
    });
    expect(JSON.stringify(first.value)).not.toContain('"href":"javascript');
    await send();
    expect(await events.next()).toMatchObject({ value: { event: 'message', data: { id: 2 } } });
    simulator.clear();
    expect(await events.next()).toMatchObject({ value: { event: 'cleared' } });
  }));

async function* readEvents(response: Response): AsyncGenerator<{ event: string; data: unknown }> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const [event = '', data = ''] = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      yield { event: event.replace('event: ', ''), data: JSON.parse(data.replace('data: ', '')) };
    }
  }
}
