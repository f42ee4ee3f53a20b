/** How states, times and durations are written. */

const LETTERS = { Vacant: "V", Reserved: "R", ReservedLocked: "L", InternalUse: "I", OutOfOrder: "X" };

/** `ReservedLocked` as people write it, also of a state that is new. */
export function spaced(name) {
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The letter that stands for an occupancy state, so that no colour has to. */
export const letter = (state) => LETTERS[state] ?? "?";

/** A formatter of instants in a time zone, or in UTC where the browser does not know that. */
export function formatter(timeZone, options) {
  try {
    return new Intl.DateTimeFormat("en-GB", { ...options, timeZone });
  } catch {
    return new Intl.DateTimeFormat("en-GB", { ...options, timeZone: "UTC" });
  }
}

const DAY = formatter("UTC", { weekday: "short", day: "numeric", month: "short" });

/** A calendar day such as `2026-03-02`, for people. */
export const day = (date) => DAY.format(new Date(`${date}T00:00:00Z`));

/** A number with its sign. */
export const signed = (number) => (number < 0 ? `−${-number}` : `+${number}`);

export function duration(milliseconds) {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
