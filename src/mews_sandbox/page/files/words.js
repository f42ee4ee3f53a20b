/** How states, times and durations are written. */

const LETTERS = { Vacant: "V", Reserved: "R", ReservedLocked: "L", InternalUse: "I", OutOfOrder: "X" };

/** A text that begins with a capital letter. */
export const sentence = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** `ReservedLocked` as people write it, also of a state that is new. */
export function spaced(name) {
  const words = name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
  return sentence(words);
}

/** The letter that stands for an occupancy state, so that no colour has to. */
export const letter = (state) => LETTERS[state] ?? "?";

const LONGEST_NAME = 200;
const PLAIN = /^[\x20-\x7e]*$/;
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A name inside of other text: cut where it is endless, and without a say in the direction of what follows. */
export function quoted(name, longest = LONGEST_NAME) {
  const letters = [...name];
  const short = letters.length > longest ? `${letters.slice(0, longest).join("")}… (${letters.length} characters)` : name;
  return PLAIN.test(name) ? short : `\u2068${short.replace(DIRECTIONS, "")}\u2069`;
}

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

/** An amount in a currency. */
export function money(amount, currency) {
  try {
    return new Intl.NumberFormat("en-GB", { style: "currency", currency, currencyDisplay: "code" }).format(amount);
  } catch {
    return `${amount} ${currency}`;
  }
}

/** A number with its sign. */
export const signed = (number) => (number < 0 ? `−${-number}` : `+${number}`);

export function duration(milliseconds) {
  return milliseconds < 1000 ? `${milliseconds} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
