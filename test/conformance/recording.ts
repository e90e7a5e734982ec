import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { isLine, type Line } from './kind.js';

export const EXTENSION = '.jsonl.gz';

/** Reads the lines of a recording one by one. Throws with the line number for an invalid line. */
export async function* readRecording(path: string): AsyncGenerator<Line> {
  const unzipped = createGunzip();
  const file = createReadStream(path).on('error', (error) => unzipped.destroy(error));
  let number = 0;
  for await (const text of createInterface({ input: file.pipe(unzipped), crlfDelay: Infinity })) {
    number++;
    if (text === '') continue;
    yield parseLine(text, `${path}:${number}`);
  }
}

function parseLine(text: string, place: string): Line {
  try {
    const value: unknown = JSON.parse(text);
    if (isLine(value)) return value;
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new Error(`${place}: not an object`);
}
