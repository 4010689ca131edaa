import { z } from 'zod';
import { boundedText, reject, snowflake, text, url } from './fields.ts';

const LABEL = 80;
const CUSTOM_ID = 100;
const URL_LENGTH = 512;
const LINK = 5;
const PREMIUM = 6;

export const customId = boundedText(1, CUSTOM_ID);
export const componentId = z.number().int().min(0).optional();

export const emoji = z.strictObject({
  id: snowflake.nullish(),
  name: z.string().nullish(),
  animated: z.boolean().optional(),
});

/** A button (Components, "Button"). */
export const button = z
  .strictObject({
    type: z.literal(2),
    id: componentId,
    style: z.number().int().min(1).max(PREMIUM),
    label: text(LABEL).optional(),
    emoji: emoji.optional(),
    custom_id: customId.optional(),
    url: url(['http', 'https', 'discord'], URL_LENGTH).optional(),
    disabled: z.boolean().optional(),
  })
  .superRefine((value, ctx) => {
    if (value.label === undefined && value.emoji === undefined) {
      reject(ctx, 'BASE_TYPE_REQUIRED', 'This field is required', ['label']);
    }
    if (value.label !== undefined && value.label.trim() === '' && value.emoji === undefined) {
      reject(ctx, 'BUTTON_COMPONENT_INVALID_LABEL', 'A label or an emoji is required', ['label']);
    }
    if (value.custom_id !== undefined && value.url !== undefined) {
      const message = 'A custom id and url cannot both be specified';
      reject(ctx, 'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE', message, ['custom_id']);
      return;
    }
    if (value.style === LINK && value.url === undefined) {
      reject(ctx, 'BUTTON_COMPONENT_URL_REQUIRED', 'A url is required', ['url']);
    }
    if (value.style !== LINK && value.url !== undefined) {
      reject(ctx, 'BUTTON_COMPONENT_URL_FORBIDDEN', 'A url is only for link buttons', ['url']);
    }
    if (value.style !== LINK && value.custom_id === undefined) {
      reject(ctx, 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED', 'A custom id is required', ['custom_id']);
    }
  });
