import { Location, Range, TestMessage, Uri, workspace } from 'vscode';
import type { RoutingTestFailure, RoutingTestProblem } from '#server/protocol';

/** A failure as the editor shows it at the expectation, with both sides to compare. */
export function failureMessage(
  uri: Uri,
  { message, range, expected, actual, reasons }: RoutingTestFailure,
): TestMessage {
  const why = reasons.map(({ text, place }) =>
    place ? `${text} (${workspace.asRelativePath(Uri.parse(place.uri))}:${place.range.start.line + 1})` : text,
  );
  const shown = TestMessage.diff([message, ...why].join('\n'), expected, actual);
  shown.location = placeOf(uri, range);
  return shown;
}

export function problemMessage(uri: Uri, { message, range }: RoutingTestProblem): TestMessage {
  const shown = new TestMessage(message);
  shown.location = placeOf(uri, range);
  return shown;
}

function placeOf(uri: Uri, { start, end }: RoutingTestFailure['range']): Location {
  return new Location(uri, new Range(start.line, start.character, end.line, end.character));
}
