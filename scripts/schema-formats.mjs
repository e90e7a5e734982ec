// String and number formats as Kubernetes checks them. The compiled validators contain a copy of the formats in use.

/**
 * `format: int32` of a CRD.
 * @type {import('ajv').FormatDefinition<number>}
 */
export const int32 = {
  type: 'number',
  validate: (value) => Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31,
};

/**
 * `format: int64`. Beyond 2^53 a JavaScript number is inexact, which does not matter for the range. The type `integer`
 * checks that it is whole.
 * @type {import('ajv').FormatDefinition<number>}
 */
export const int64 = {
  type: 'number',
  validate: (value) => !Number.isInteger(value) || (value >= -(2 ** 63) && value < 2 ** 63),
};

const clock = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:[^\n]\d+)?(?:z|[+-]\d{2}:\d{2})$/i;
const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * A time as the API server checks it: RFC 3339 with real days, without leap seconds, in any letter case. It is lenient:
 * any character can replace the point, and text after a second `T` is ignored.
 */
function isDateTime(value) {
  const [day, time] = value.split(/t/i);
  const date = dayPattern.exec(day ?? '');
  if (date === null || time === undefined || !clock.test(time)) return false;
  const [year, month, dayOfMonth] = date.slice(1).map(Number);
  return month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysIn(year, month);
}

function daysIn(year, month) {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const base64 = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * Standard Base64 with padding; line breaks are skipped, as in Go's decoder. A pattern that counts the characters in
 * fours would overflow the stack for a value of megabytes.
 */
function isBase64(value) {
  const packed = value.replace(/[\r\n]/g, '');
  return packed.length % 4 === 0 && base64.test(packed);
}

/** @type {import('ajv').FormatDefinition<string>} */
export const byte = { type: 'string', validate: isBase64 };

/** @type {import('ajv').FormatDefinition<string>} */
const dateTime = { type: 'string', validate: isDateTime };

export { dateTime as 'date-time' };
