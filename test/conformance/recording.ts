import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { isLine, type Line } from './kind.js';

export const EXTENSION = '.jsonl.gz';

/** The lines of a recording, one after the other. Throws for what cannot be read, with the line's number. */
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
