import { isJson, type Json } from '../core/json.ts';

/** Components as the server stores them: each with a number of its own (Components, "Anatomy of a Component"). */
export function withIds(components: readonly unknown[]): readonly Json[] {
  let last = 0;
  const numbered = (node: Json): Json => {
    last += 1;
    const own = { id: last, ...node };
    const inside = Array.isArray(node.components) ? { components: node.components.filter(isJson).map(numbered) } : {};
    const beside = isJson(node.accessory) ? { accessory: numbered(node.accessory) } : {};
    return { ...own, ...inside, ...beside };
  };
  return components.filter(isJson).map(numbered);
}
