import { parseAllDocuments } from 'yaml';

/** What a YAML parser reports. */
export function problemsOf(text: string): readonly string[] {
  return documentsOf(text).flatMap(({ errors }) => errors.map(({ message }) => message));
}

/** The values of the documents. */
export function valuesOf(text: string): readonly unknown[] {
  return documentsOf(text).map((document) => document.toJS() as unknown);
}

const documentsOf = (text: string) => [parseAllDocuments(text)].flat();
