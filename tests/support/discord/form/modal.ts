import { z } from 'zod';
import { customId } from './button.ts';
import { boundedListOf, boundedText } from './fields.ts';

/** A form in a window of its own: only its outside is checked. */
export const modal = z.strictObject({
  custom_id: customId,
  title: boundedText(1, 45),
  components: boundedListOf(z.looseObject({ type: z.number().int() }), 1, 5),
});
