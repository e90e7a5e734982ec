import { defineType, type Type } from '../../../go/template/index.js';

/** In Go's HTML templates, text of this type is not escaped. Here it is only a string with a different type. */
export const HTML: Type = defineType('string', 'template.HTML', undefined, { named: true });
