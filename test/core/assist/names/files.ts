import {
  analyseStream,
  createNameIndex,
  type FileUse,
  factsOf,
  type NamedFile,
  type NameIndex,
  type PlacedName,
} from '#core';

/** The names in one file of a workspace. */
export function namedFile(uri: string, text: string, use?: FileUse): NamedFile {
  return { uri, documents: factsOf(analyseStream(text, undefined, undefined, use)) };
}

export function indexOf(files: Readonly<Record<string, string>>): NameIndex {
  const index = createNameIndex();
  index.update(Object.entries(files).map(([uri, text]) => namedFile(uri, text)));
  return index;
}

/** A name as a line: what it is, how it is written, and where. */
export function shown(text: string): (placed: Pick<PlacedName, 'use' | 'range'>) => string {
  const lines = text.split('\n');
  return ({ use: { subject, name, owner, role, style, namespace }, range: { start, end } }) => {
    const written = start.line === end.line ? (lines[start.line]?.slice(start.character, end.character) ?? '') : '…';
    const of = owner ? ` of ${owner.kind} ${owner.name}` : '';
    const where = namespace === undefined ? '' : ` in ${namespace}`;
    return `${role} ${subject} ${name}${of}${where}: ${style ?? 'fixed'} ${written}`;
  };
}
