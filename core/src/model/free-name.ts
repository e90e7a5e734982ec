/** The name, numbered when a text mentions it already: it may refer to an object of that name elsewhere. */
export function freeName(wanted: string, text: string): string {
  let name = wanted;
  for (let number = 2; text.includes(name); number++) name = `${wanted}-${number}`;
  return name;
}
