/**
 * A number with its noun: `1 заява`, `2 заяви`, `5 заяв`. The form goes by the last digits, as CLDR has it for whole
 * numbers in `uk`: one for …1 but not …11, few for …2 to …4 but not …12 to …14, else many.
 */
export function plural(count: number, one: string, few: string, many: string): string {
  const [ten, hundred] = [count % 10, count % 100];
  if (ten === 1 && hundred !== 11) return `${count} ${one}`;
  const isFew = ten >= 2 && ten <= 4 && (hundred < 12 || hundred > 14);
  return `${count} ${isFew ? few : many}`;
}
