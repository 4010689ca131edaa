import { z } from 'zod';
import type { Json } from '../core/json.ts';
import { isJson } from '../core/json.ts';
import { button, componentId, customId, emoji } from './button.ts';
import { boundedListOf, boundedText, listOf, reject, requiredText, text, url } from './fields.ts';

const BUTTONS_IN_ROW = 5;
const SELECT_OPTIONS = 25;
const SELECT_TEXT = 100;
const PLACEHOLDER = 150;
const ROWS = 5;
const ALL_COMPONENTS = 40;
/** Text that components of version 2 show in one message. */
const SHOWN_TEXT = 4000;
const MEDIA_URL = 2048;
const GALLERY = 10;
const COLOURS = 0xffffff;

const select = z.strictObject({
  type: z.union([z.literal(3), z.literal(5), z.literal(6), z.literal(7), z.literal(8)]),
  id: componentId,
  custom_id: customId,
  options: boundedListOf(
    z.strictObject({
      label: boundedText(1, SELECT_TEXT),
      value: boundedText(1, SELECT_TEXT),
      description: text(SELECT_TEXT).optional(),
      emoji: emoji.optional(),
      default: z.boolean().optional(),
    }),
    1,
    SELECT_OPTIONS,
  ).optional(),
  channel_types: z.array(z.number().int()).optional(),
  placeholder: text(PLACEHOLDER).optional(),
  min_values: z.number().int().min(0).max(SELECT_OPTIONS).optional(),
  max_values: z.number().int().min(1).max(SELECT_OPTIONS).optional(),
  disabled: z.boolean().optional(),
});

const row = z
  .strictObject({
    type: z.literal(1),
    id: componentId,
    components: boundedListOf(z.discriminatedUnion('type', [button, select]), 1, BUTTONS_IN_ROW),
  })
  .superRefine(({ components }, ctx) => {
    if (components.length > 1 && components.some(({ type }) => type !== 2)) {
      reject(ctx, 'COMPONENT_LAYOUT_WIDTH_EXCEEDED', 'The specified component exceeds the maximum width', [
        'components',
        1,
      ]);
    }
  });

const textDisplay = z.strictObject({ type: z.literal(10), id: componentId, content: requiredText(SHOWN_TEXT) });
const mediaItem = z.strictObject({ url: url(['http', 'https', 'attachment'], MEDIA_URL) });
const described = { description: text(1024).nullish(), spoiler: z.boolean().optional() };
const thumbnail = z.strictObject({ type: z.literal(11), id: componentId, media: mediaItem, ...described });
const section = z.strictObject({
  type: z.literal(9),
  id: componentId,
  components: boundedListOf(textDisplay, 1, 3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});
const gallery = z.strictObject({
  type: z.literal(12),
  id: componentId,
  items: boundedListOf(z.strictObject({ media: mediaItem, ...described }), 1, GALLERY),
});
const file = z.strictObject({
  type: z.literal(13),
  id: componentId,
  file: z.strictObject({ url: url(['attachment'], MEDIA_URL) }),
  spoiler: z.boolean().optional(),
});
const separator = z.strictObject({
  type: z.literal(14),
  id: componentId,
  divider: z.boolean().optional(),
  spacing: z.union([z.literal(1), z.literal(2)]).optional(),
});
const inContainer = [row, textDisplay, section, gallery, file, separator] as const;
const container = z.strictObject({
  type: z.literal(17),
  id: componentId,
  components: boundedListOf(z.discriminatedUnion('type', inContainer), 1, ALL_COMPONENTS),
  accent_color: z.number().int().min(0).max(COLOURS).nullish(),
  spoiler: z.boolean().optional(),
});

/** Components of a message without the flag: rows only. */
export const oldComponents = listOf(z.discriminatedUnion('type', [row]), ROWS).superRefine(uniqueIds);

/** Components of version 2 (flag `1 << 15`). */
export const newComponents = z
  .array(z.discriminatedUnion('type', [...inContainer, container]))
  .superRefine(uniqueIds)
  .superRefine((list, ctx) => {
    const all = flat(list, []);
    if (all.length > ALL_COMPONENTS) {
      reject(ctx, 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED', `Must be ${ALL_COMPONENTS} or fewer components in total.`);
    }
    const shown = all.reduce((sum, { node }) => sum + (node.type === 10 ? String(node.content).length : 0), 0);
    if (shown > SHOWN_TEXT) {
      const message = `The total displayable text size exceeds the maximum size of ${SHOWN_TEXT}`;
      reject(ctx, 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED', message);
    }
  });

/** Every component, however deep, with the path to it. */
export function flat(list: readonly unknown[], path: readonly PropertyKey[]): readonly Node[] {
  return list.filter(isJson).flatMap((node, index) => {
    const here = [...path, index];
    const inside = Array.isArray(node.components) ? flat(node.components, [...here, 'components']) : [];
    const beside = isJson(node.accessory) ? [{ node: node.accessory, path: [...here, 'accessory'] }] : [];
    return [{ node, path: here }, ...inside, ...beside];
  });
}

export interface Node {
  readonly node: Json;
  readonly path: readonly PropertyKey[];
}

function uniqueIds(list: readonly unknown[], ctx: z.core.$RefinementCtx): void {
  const seen = new Set<unknown>();
  for (const { node, path } of flat(list, [])) {
    const id = node.custom_id;
    if (id !== undefined && seen.has(id)) {
      const message = 'Component custom id cannot be duplicated';
      reject(ctx, 'COMPONENT_CUSTOM_ID_DUPLICATED', message, [...path, 'custom_id']);
    }
    seen.add(id);
  }
}
