import { compareStrings, type GoMap, toBytes } from '../../../go/template/index.js';

const OFFSET = 14_695_981_039_346_656_037n;
const PRIME = 1_099_511_628_211n;
/** Separates names and values; it does not occur in UTF-8. */
const SEPARATOR = 0xff;

/** The hash of labels that Prometheus and Alertmanager use: FNV-1a in 64 bits, as 16 hexadecimal digits. */
export function fingerprint(labels: GoMap): string {
  let hash = OFFSET;
  const add = (text: string): void => {
    for (const byte of [...toBytes(text), SEPARATOR]) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
  };
  for (const name of [...labels.keys()].sort(compareStrings)) {
    add(name);
    add(String(labels.get(name)));
  }
  return hash.toString(16).padStart(16, '0');
}
