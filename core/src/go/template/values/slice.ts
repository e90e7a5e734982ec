import type { Slice, Type, Value } from './types.js';
import { makeValue, zeroOf } from './value.js';

export function sliceOf(items: unknown[], capacity = items.length): Slice {
  return { items, offset: 0, length: items.length, capacity: Math.max(items.length, capacity) };
}

export function sliceValue(type: Type, items: unknown[], capacity?: number): Value {
  return makeValue(type, sliceOf(items, capacity));
}

/** The data of a slice's elements. */
export function itemsOf(data: unknown): readonly unknown[] {
  const slice = data as Slice | undefined;
  if (!slice) return [];
  const { items, offset, length } = slice;
  return offset === 0 && length === items.length ? items : items.slice(offset, offset + length);
}

/** An element of a slice, which is addressable. */
export function elementAt({ type, data }: Value, index: number): Value | undefined {
  const slice = data as Slice | undefined;
  if (!slice || !type.element) return undefined;
  const at = slice.offset + index;
  return makeValue(type.element, at < slice.items.length ? slice.items[at] : zeroOf(type.element), true);
}

/** @param end up to the capacity */
export function subslice(data: unknown, start: number, end: number, limit?: number): Slice | undefined {
  const slice = data as Slice | undefined;
  if (!slice) return undefined;
  return {
    items: slice.items,
    offset: slice.offset + start,
    length: end - start,
    capacity: (limit ?? slice.capacity) - start,
  };
}

/**
 * The capacity of a slice after Go's `append` added elements one by one (Go 1.18 and later).
 * @param size bytes of an element; 8, or another size of Go's allocator
 */
export function appendedCapacity(length: number, size = 8): number {
  let capacity = Math.min(length, 1);
  while (capacity < length)
    capacity = roundUp(capacity < 256 ? capacity * 2 : capacity + Math.trunc((capacity + 768) / 4), size);
  return capacity;
}

/** The size classes of Go's allocator in bytes, from 2048. */
const SIZES: readonly number[] = [
  2048, 2304, 2688, 3072, 3200, 3456, 4096, 4864, 5376, 6144, 6528, 6784, 6912, 8192, 9472, 9728, 10240, 10880, 12288,
  13568, 14336, 16384, 18432, 19072, 20480, 21760, 24576, 27264, 28672, 32768,
];
const PAGE = 8192;

function roundUp(capacity: number, size: number): number {
  const bytes = capacity * size;
  if (bytes <= 2048) return capacity;
  return Math.trunc((SIZES.find((allocated) => allocated >= bytes) ?? Math.ceil(bytes / PAGE) * PAGE) / size);
}
