/** A text of a file, without its byte order mark. */
export interface DecodedText {
  readonly text: string;
  readonly byteOrderMark: boolean;
  /** False: some bytes are not UTF-8, and the text has U+FFFD in their place. */
  readonly isUtf8: boolean;
  /** In bytes. */
  readonly size: number;
}

export function decodeText(bytes: Uint8Array): DecodedText {
  const size = bytes.length;
  const byteOrderMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), byteOrderMark, isUtf8: true, size };
  } catch {
    return { text: new TextDecoder('utf-8').decode(bytes), byteOrderMark, isUtf8: false, size };
  }
}
