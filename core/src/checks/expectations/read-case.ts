import type { ExpectedCase, ExpectedMessages, PlacedTexts } from '../../manager/expectations/expectations.js';
import { readAlert } from '../../manager/samples/read-alert.js';
import type { SampleAlert } from '../../model/alert.js';
import type { LineIndex } from '../../text/line-index.js';
import { phrase } from '../../text/phrase.js';
import type { PlacedText } from '../../text/placed-text.js';
import { toJson } from '../../yaml/node.js';
import { items, type Place, presentMember, stringAt } from '../../yaml/place.js';
import { type ReportProblem, readMoment, readTime } from './read-values.js';

interface TestContext {
  readonly lines: LineIndex;
  /** Of the test; undefined: it names none. */
  readonly timeZone: string | undefined;
  readonly report: ReportProblem;
}

/** Reads one of the `cases`; undefined when it has no name. */
export function readCase(place: Place, { lines, timeZone, report }: TestContext): ExpectedCase | undefined {
  const name = presentMember(place, 'name');
  const called = name && placedText(name, lines);
  const given = presentMember(place, 'alerts');
  const file = presentMember(place, 'alertsFile');
  const alertsFile = file && placedText(file, lines);
  const expect = presentMember(place, 'expect');
  const at = readMoment(presentMember(place, 'at'), timeZone, report);
  const alerts = given ? readAlerts(given, report) : [];
  if (
    place.node.kind === 'mapping' &&
    !file &&
    (!given || (given.node.kind === 'sequence' && items(given).length === 0))
  )
    report(
      'alerts-missing',
      phrase('This case has no alerts. List them under `alerts`, or name a file in `alertsFile`.'),
      name ?? place,
    );
  if (expect?.node.kind === 'mapping' && !expectsSomething(expect))
    report(
      'expectation-missing',
      phrase('This case expects nothing. List the `receivers` that the alerts reach, or `[]` for none.'),
      expect,
      { mark: 'key' },
    );
  if (!called) return undefined;
  return {
    name: called.text,
    range: called.range,
    ...(at !== undefined && { at }),
    alerts,
    ...(alertsFile && { alertsFile }),
    expect: {
      ...placedLists(expect, lines),
      messages: placedMessages(expect, lines),
    },
  };
}

/** Empty lists of receivers or messages expect nothing, except `receivers: []`: nobody. */
function expectsSomething(expect: Place): boolean {
  const messages = presentMember(expect, 'messages');
  return (
    presentMember(expect, 'receivers') !== undefined ||
    isFilled(presentMember(expect, 'contains')) ||
    isFilled(presentMember(expect, 'excludes')) ||
    (messages !== undefined && (messages.node.kind !== 'sequence' || items(messages).some(requiresSomething)))
  );
}

/** Whether an entry of `messages` has more than the name of its receiver. */
function requiresSomething(message: Place): boolean {
  return (
    presentMember(message, 'count') !== undefined ||
    isFilled(presentMember(message, 'contains')) ||
    isFilled(presentMember(message, 'excludes'))
  );
}

/** The schema reports values that are no lists. */
function isFilled(list: Place | undefined): boolean {
  return list !== undefined && (list.node.kind !== 'sequence' || items(list).length > 0);
}

/** Reports invalid times, and problems that the schema does not cover, at their own places. */
function readAlerts(list: Place, report: ReportProblem): readonly SampleAlert[] {
  return items(list).flatMap((place, index) => {
    for (const field of ['startsAt', 'endsAt']) readTime(presentMember(place, field), report);
    const { alert, problems } = readAlert(toJson(place.node), index);
    // The schema reports values of a wrong type.
    for (const { code, message } of problems)
      if (code === 'status-unknown') report(code, message, presentMember(place, 'status') ?? place);
    return alert ? [{ ...alert, id: `alerts#${index}`, source: 'alerts' }] : [];
  });
}

function placedLists(
  expect: Place | undefined,
  lines: LineIndex,
): Pick<ExpectedCase['expect'], 'receivers' | 'contains' | 'excludes'> {
  if (!expect) return {};
  const receivers = placedTexts(presentMember(expect, 'receivers'), lines);
  const contains = placedTexts(presentMember(expect, 'contains'), lines);
  const excludes = placedTexts(presentMember(expect, 'excludes'), lines);
  return { ...(receivers && { receivers }), ...(contains && { contains }), ...(excludes && { excludes }) };
}

function placedMessages(expect: Place | undefined, lines: LineIndex): readonly ExpectedMessages[] {
  const list = expect && presentMember(expect, 'messages');
  return list ? items(list).flatMap((item) => readMessages(item, lines) ?? []) : [];
}

function readMessages(place: Place, lines: LineIndex): ExpectedMessages | undefined {
  const receiver = presentMember(place, 'receiver');
  const named = receiver && placedText(receiver, lines);
  if (!named) return undefined;
  const count = presentMember(place, 'count');
  const value = count?.node.kind === 'scalar' ? count.node.value : undefined;
  return {
    receiver: named,
    ...(count && typeof value === 'number' && { count: { value, range: rangeOf(count, lines) } }),
    contains: placedTexts(presentMember(place, 'contains'), lines)?.items ?? [],
    excludes: placedTexts(presentMember(place, 'excludes'), lines)?.items ?? [],
  };
}

function placedTexts(place: Place | undefined, lines: LineIndex): PlacedTexts | undefined {
  const entry = place?.entry;
  if (place?.node.kind !== 'sequence' || !entry) return undefined;
  return {
    items: items(place).flatMap((item) => placedText(item, lines) ?? []),
    range: lines.rangeOf(entry.keyStart, entry.keyEnd),
  };
}

function placedText(place: Place, lines: LineIndex): PlacedText | undefined {
  const text = stringAt(place);
  return text === undefined ? undefined : { text, range: rangeOf(place, lines) };
}

function rangeOf({ node }: Place, lines: LineIndex): PlacedText['range'] {
  return lines.rangeOf(node.start, node.end);
}
