import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs';

const INTERVAL_MS = 100;

/**
 * Makes an empty file and hands on what others append to it.
 * @param {string} file
 * @param {(bytes: Buffer) => void} receive
 * @returns {() => void} ends it, after a last look
 */
export function followFile(file, receive) {
  writeFileSync(file, '');
  const descriptor = openSync(file, 'r');
  let offset = 0;
  const look = () => {
    const bytes = Buffer.alloc(fstatSync(descriptor).size - offset);
    if (bytes.length === 0) return;
    offset += readSync(descriptor, bytes, 0, bytes.length, offset);
    receive(bytes);
  };
  const timer = setInterval(look, INTERVAL_MS);
  return () => {
    clearInterval(timer);
    look();
    closeSync(descriptor);
  };
}
