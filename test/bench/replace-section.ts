/** Puts a text between `<!-- NAME:start -->` and `<!-- NAME:end -->`. Throws if they are missing. */
export function replaceSection(document: string, name: string, text: string): string {
  const startMark = `<!-- ${name}:start -->`;
  const start = document.indexOf(startMark);
  const end = document.indexOf(`<!-- ${name}:end -->`);
  if (start < 0 || end < start) throw new Error(`The markers of the section “${name}” are missing.`);
  return `${document.slice(0, start + startMark.length)}\n${text}\n${document.slice(end)}`;
}
