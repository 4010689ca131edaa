/** The name of a time zone in its usual spelling (`europe/oslo` is `Europe/Oslo`); null for none that is known. */
export function zoneNamed(typed: string): string | null {
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(typed.trim()).timeZoneId;
  } catch {
    return null;
  }
}
