import { describe, expect, test } from 'vitest';
import { renderPhrase } from '#core';
import { alert, object, receiver, route, sent, trace } from './pipeline-of.js';

const hq = receiver('hq', 'type: global');
const info = alert({ severity: 'info' });
const error = alert({ severity: 'error' });

/** The texts of the assumptions about unknown values. */
function assumptionsOf(routing: ReturnType<typeof route>): readonly string[] {
  return routing.assumptions
    .filter(({ code }) => code === 'value-unknown' || code === 'silence-undetermined')
    .map(({ text }) => renderPhrase(text));
}

function silence(spec: string): string {
  return object('Silence', 'quiet', spec, 'type: global');
}

describe('conditions', () => {
  const open = receiver(
    'hq',
    'type: global',
    'alertSelector: {matchExpressions: [{key: severity, operator: In, values: [error, "%LEVEL%"]}]}',
  );

  test('that cannot be told are assumed to hold, and named', () => {
    const routing = route({ documents: [open], alerts: [info, error, alert({ team: 'web' })] });
    expect(sent(routing)).toEqual(['hq: 0,1']);
    expect(trace(routing, 0, 'hq')).toContain('filter assumed');
    expect(trace(routing, 1, 'hq')).toContain('filter passed');
    expect(trace(routing, 2, 'hq')).toContain('filter stopped');
  });
});

describe('a Silence', () => {
  test.each([
    ['matcher: {matchLabels: {severity: "%LEVEL%"}}', '%LEVEL%'],
    ['matcher: {matchLabels: {severity: info}}\nschedule: "%SCHEDULE%"\nduration: 2h', '%SCHEDULE%'],
    ['matcher: {matchLabels: {severity: info}}\nenabled: "%ENABLED%"', '%ENABLED%'],
    ['matcher: "%MATCHER%"', '%MATCHER%'],
  ])('with %s is assumed not to mute', (spec, placeholder) => {
    const routing = route({ documents: [hq, silence(spec)], alerts: [info] });
    expect(sent(routing)).toEqual(['hq: 0']);
    expect(routing.incidents).toEqual([]);
    expect(trace(routing, 0, 'hq')).toContain('silence assumed');
    expect(assumptionsOf(routing)).toContain(
      `Whether the Silence quiet mutes cannot be told: ${placeholder}. It is assumed not to.`,
    );
  });
});

describe('a Router', () => {
  test('of which nobody can tell is assumed to take the alert, besides the owners', () => {
    const crew = receiver('crew', 'type: tenant, user: web');
    const router = object(
      'Router',
      'r',
      'alertSelector: {matchLabels: {severity: "%LEVEL%"}}\nreceivers: {name: [crew]}',
    );
    const routing = route({ documents: [hq, crew, router], alerts: [info] });
    expect(sent(routing)).toEqual(['hq: 0', 'crew: 0']);
    expect(trace(routing, 0, 'crew')).toContain('route assumed');
    expect(trace(routing, 0, 'hq')).toContain('route passed');
  });
});

describe('an object', () => {
  test.each([
    [receiver('crew', 'type: "%TYPE%"'), '%TYPE%'],
    [object('Router', 'r', 'enabled: "%ON%"\nalertSelector: {}\nreceivers: {name: [hq]}'), '%ON%'],
  ])('names the values that it depends on', (document, placeholder) => {
    const routing = route({ documents: [hq, document], alerts: [info] });
    expect(assumptionsOf(routing)).toEqual([expect.stringContaining(`cannot be told: ${placeholder}.`)]);
    expect(routing.incidents).toEqual([]);
  });

  test('says that it is not known whose a receiver is', () => {
    const routing = route({ documents: [hq, receiver('crew', 'type: "%TYPE%"')], alerts: [info] });
    expect(routing.pipeline.ignored).toEqual([]);
    expect(trace(routing, 0, 'crew')).toEqual(['silence passed', 'route stopped']);
  });
});

test('of many placeholders, an assumption names some', () => {
  const chats = Array.from({ length: 8 }, (_, index) => `"%CHAT_${index}%"`).join(', ');
  const manual = receiver('hq', 'type: global', `conversation: {chatids: [${chats}]}`);
  expect(assumptionsOf(route({ documents: [manual], alerts: [info] }))).toEqual([
    'The Receiver hq depends on values that cannot be told: %CHAT_0%, %CHAT_1%, %CHAT_2%, %CHAT_3%, %CHAT_4% and 3 more.',
  ]);
});
