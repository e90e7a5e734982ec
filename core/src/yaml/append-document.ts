import type { OffsetEdit } from './edit.js';
import type { YamlNode } from './node.js';

/** Whether a stream with an object can take another document: neither JSON nor a stream with an end marker can. */
export function canAppendDocument(stream: string, object: YamlNode): boolean {
  return !(object.kind === 'mapping' && object.flow) && !/^\.\.\.(?=\s|$)/m.test(stream);
}

/** Appends a document to a stream, with the line ends of the stream. */
export function appendDocument(stream: string, lines: readonly string[]): OffsetEdit {
  const newline = stream.includes('\r\n') ? '\r\n' : '\n';
  const lead = stream === '' || /[\r\n]$/.test(stream) ? '' : newline;
  const separator = stream.trim() === '' ? [] : ['---'];
  const newText = `${lead}${[...separator, ...lines].join(newline)}${newline}`;
  return { start: stream.length, end: stream.length, newText };
}
