/** Who arrives, who leaves and who is in house today. */

import { opener } from "./details.js";
import { find, list, make, say } from "./dom.js";
import { formatter, quoted, spaced } from "./words.js";

const NONE = { arrivals: "Nobody arrives today.", departures: "Nobody leaves today.", in_house: "Nobody is in house." };

/** Show the reservations of today. */
export function today({ stays, property }) {
  const time = formatter(property.time_zone, { timeStyle: "short" });
  const day = formatter(property.time_zone, { weekday: "short", day: "numeric", month: "short" });
  const when = {
    arrivals: (stay) => time.format(new Date(stay.start_utc)),
    departures: (stay) => time.format(new Date(stay.end_utc)),
    in_house: (stay) => `until ${day.format(new Date(stay.end_utc))}`,
  };
  for (const [name, { found, shown }] of Object.entries(stays)) {
    say(find(`#${name}-count`), found);
    const items = [...shown, ...remark(name, found - shown.length, found)];
    list(find(`#${name}`), items, (item) => item.id ?? item.text, create, (item, stay) => update(item, stay, when[name]));
  }
}

function remark(name, more, found) {
  if (!found) return [{ text: NONE[name] }];
  return more ? [{ text: `and ${more} more` }] : [];
}

function create({ id, text }) {
  if (!id) return make("li", { class: "muted" }, text);
  return make("li", {}, make("div"), make("span", { class: "muted" }));
}

function update(item, stay, when) {
  if (!stay.id) return;
  const parts = [
    { kind: "reservations", id: stay.id, text: stay.number },
    { kind: stay.account_kind, id: stay.account_id, text: stay.account },
    ...(stay.room_id ? [{ kind: "resources", id: stay.room_id, text: stay.room }] : []),
  ];
  list(item.firstElementChild, parts, ({ kind, id }) => `${kind} ${id}`, opener, (button, { text }) => say(button, quoted(text)));
  say(item.lastElementChild, [when(stay), spaced(stay.state), ...(stay.room_id ? [] : ["no room yet"])].join(" · "));
}
