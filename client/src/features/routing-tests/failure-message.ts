import { Location, Range, TestMessage, Uri } from 'vscode';
import type { RoutingTestFailure, RoutingTestProblem } from '#server/protocol';

/** A failure for the editor: both sides at the expectation, and the reasons at the deciding manifests. */
export function failureMessages(uri: Uri, failure: RoutingTestFailure): readonly TestMessage[] {
  const { message, range, expected, actual, reasons } = failure;
  const elsewhere = reasons.filter(({ place }) => place === null).map(({ text }) => text);
  const difference = TestMessage.diff([message, ...elsewhere].join('\n'), expected, actual);
  difference.location = placeOf(uri, range);
  return [
    difference,
    ...reasons.flatMap(({ text, place }) => (place ? [placed(text, Uri.parse(place.uri), place.range)] : [])),
  ];
}

export function problemMessage(uri: Uri, { message, range }: RoutingTestProblem): TestMessage {
  return placed(message, uri, range);
}

function placed(text: string, uri: Uri, range: RoutingTestFailure['range']): TestMessage {
  const message = new TestMessage(text);
  message.location = placeOf(uri, range);
  return message;
}

function placeOf(uri: Uri, { start, end }: RoutingTestFailure['range']): Location {
  return new Location(uri, new Range(start.line, start.character, end.line, end.character));
}
