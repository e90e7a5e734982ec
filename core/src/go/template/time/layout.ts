interface Element {
  /** The text in the layout. */
  readonly element: string;
  readonly start: number;
  readonly end: number;
}

/** The elements by their first character, the longest first. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  J: ['January', 'Jan'],
  M: ['Monday', 'Mon', 'MST'],
  0: ['002', '01', '02', '03', '04', '05', '06'],
  1: ['15', '1'],
  2: ['2006', '2'],
  _: ['_2006', '_2', '__2'],
  3: ['3'],
  4: ['4'],
  5: ['5'],
  P: ['PM'],
  p: ['pm'],
  '-': ['-070000', '-07:00:00', '-0700', '-07:00', '-07'],
  Z: ['Z070000', 'Z07:00:00', 'Z0700', 'Z07:00', 'Z07'],
};

/** The first element of a layout that represents a part of a time. */
export function nextElement(layout: string, from: number): Element | undefined {
  for (let start = from; start < layout.length; start++) {
    const fraction = fractionAt(layout, start);
    if (fraction) return { element: fraction, start, end: start + fraction.length };
    const element = ELEMENTS[layout.charAt(start)]?.find((candidate) => isElementAt(layout, start, candidate));
    // An underscore before the year is literal, not the padding of a day.
    if (element === '_2006') return { element: '2006', start: start + 1, end: start + 5 };
    if (element) return { element, start, end: start + element.length };
  }
  return undefined;
}

function isElementAt(layout: string, at: number, element: string): boolean {
  if (!layout.startsWith(element, at)) return false;
  return !(element === 'Jan' || element === 'Mon') || !/[a-z]/.test(layout.charAt(at + 3));
}

/** A point or comma and zeros or nines, not followed by another digit. */
function fractionAt(layout: string, at: number): string | undefined {
  const mark = layout.charAt(at);
  const digit = layout.charAt(at + 1);
  if ((mark !== '.' && mark !== ',') || (digit !== '0' && digit !== '9')) return undefined;
  let end = at + 1;
  while (layout.charAt(end) === digit) end++;
  return /[0-9]/.test(layout.charAt(end)) ? undefined : layout.slice(at, end);
}
