import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

type DecodedBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'failure'; readonly reason: 'too-large' | 'undecodable' };

/** The response body as text. Requests do not ask for compression, but some gateways compress anyway. */
export function decodeBody(bytes: Buffer, encoding: string | undefined, maxBytes: number): DecodedBody {
  try {
    return { kind: 'text', text: decompress(bytes, encoding, maxBytes).toString('utf8') };
  } catch (error) {
    const tooLarge = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    return { kind: 'failure', reason: tooLarge ? 'too-large' : 'undecodable' };
  }
}

function decompress(bytes: Buffer, encoding: string | undefined, maxBytes: number): Buffer {
  const limit = { maxOutputLength: maxBytes };
  switch (encoding?.trim().toLowerCase()) {
    case 'gzip':
    case 'x-gzip':
      return gunzipSync(bytes, limit);
    case 'deflate':
      return inflateSync(bytes, limit);
    case 'br':
      return brotliDecompressSync(bytes, limit);
    default:
      return bytes;
  }
}
