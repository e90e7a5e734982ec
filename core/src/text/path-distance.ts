/** How many folders lie between two files. Both are URIs. */
export function pathDistance(file: string, other: string): number {
  const [there, here] = [file.split('/'), other.split('/')];
  const [above, below] = [there.length - 1, here.length - 1];
  let shared = 0;
  while (shared < above && shared < below && there[shared] === here[shared]) shared++;
  return above - shared + (below - shared);
}
