/** The last requests, and what came of them. */

import { find, list, make, say, set } from "./dom.js";
import { duration, formatter } from "./words.js";

const MARKS = { fine: "✓", noted: "△", not: "✗" };

/** Show the last requests, the newest first. */
export function requests({ requests: found, property }) {
  const times = formatter(property.time_zone, { timeStyle: "medium" });
  set(find("#no-requests"), "hidden", found.length ? "" : null);
  list(find("#requests"), found, (request) => request.id, create, (item, request) => {
    say(item.firstElementChild, times.format(new Date(request.at)));
  });
}

function create(request) {
  const { text, kind } = outcome(request);
  return make(
    "li",
    { "data-outcome": kind },
    make("time", { datetime: request.at }),
    make("span", { class: "name" }, request.name),
    make("span", { class: "muted" }, duration(request.milliseconds)),
    make("span", { class: "outcome" }, text),
  );
}

function outcome({ status, refused_by: refusedBy, faults, unknown }) {
  const parts = [status === null ? "connection reset" : `${status}`];
  if (refusedBy && refusedBy !== "fault") parts.push(`refused: ${refusedBy}`);
  if (faults.length) parts.push(`fault: ${faults.join(", ")}`);
  if (unknown.length) parts.push(`unknown: ${unknown.join(", ")}`);
  const isAnswered = status !== null && status < 400;
  const kind = isAnswered ? (faults.length || unknown.length ? "noted" : "fine") : "not";
  return { text: `${MARKS[kind]} ${parts.join(" · ")}`, kind };
}
