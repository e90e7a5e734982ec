/** The name, with a number when a text already mentions it, because the text may refer to an object of that name. */
export function freeName(wanted: string, text: string): string {
  let name = wanted;
  for (let number = 2; text.includes(name); number++) name = `${wanted}-${number}`;
  return name;
}
