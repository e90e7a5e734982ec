/** A pointer is shorter, by the specification of Git LFS. */
const LONGEST = 1024;
const HEAD = Buffer.from('version https://git-lfs.github.com/spec/');

/** Whether a file is only a pointer of Git LFS to its content. */
export function isPointer(bytes: Uint8Array): boolean {
  return bytes.length < LONGEST && HEAD.equals(bytes.subarray(0, HEAD.length));
}
